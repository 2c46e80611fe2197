import { column } from '@adonisjs/lucid/orm'
import { assertRelated } from '#models/related_records'
import { EntityModel, type WriteMode } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

type Certificate = { name: string; number?: string; issued_on?: string; expires_on?: string }

const json = { prepare: (value: unknown) => JSON.stringify(value ?? []) }

/** What a user can do in the field: skills, certificates, where they start from, and what an hour costs. */
export default class Technician extends EntityModel {
  static table = 'technician_profiles'
  static entityKey = 'technician'

  @column()
  declare user_id: string

  /** The user's, so that lists sort and search by it. */
  @column()
  declare name: string

  @column(json)
  declare skills: string[]

  @column(json)
  declare certificates: Certificate[]

  @column({ consume: (value: string | null) => (value === null ? null : Number(value)) })
  declare hourly_rate: number | null

  @column()
  declare home_facility_id: string | null

  @column(json)
  declare territories: string[]

  @column()
  declare is_active: boolean

  /** @throws E_VALIDATION */
  override async accept(input: unknown, mode: WriteMode, by: Actor) {
    await super.accept(input, mode, by)
    const wrong = (this.certificates ?? []).flatMap(({ issued_on: from, expires_on: to }, at) =>
      from && to && to < from ? [`certificates.${at}.expires_on`] : []
    )
    if (!wrong.length) return
    const message = 'must not lie before the day it was issued'
    throw new E_VALIDATION().withDetails(Object.fromEntries(wrong.map((path) => [path, [message]])))
  }

  /** @throws E_CONFLICT where the user has a profile already */
  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    await assertRelated(await Technician.entity(), changes, by)
    if (changes.user_id) await this.takeName()
    await super.store(action, by, payload)
  }

  private async takeName() {
    const [user] = await tenant.query<{ name: string; taken: boolean }>(USER, [
      this.user_id,
      this.id ?? null,
    ])
    const message = 'has a technician profile already'
    if (user.taken) throw new E_CONFLICT(`This user ${message}`).withDetails({ user_id: [message] })
    this.name = user.name
    this.search_text = (await Technician.entity()).searchText(this.asRecord())
  }
}

const USER = `
  SELECT coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), u.email) AS name,
    EXISTS (SELECT FROM technician_profiles p WHERE p.user_id = u.id AND p.id IS DISTINCT FROM $2::uuid AND p.deleted_at IS NULL) AS taken
  FROM users u WHERE u.id = $1`
