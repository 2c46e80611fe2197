import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { recordChanges } from '#platform/entities/record_changes'
import { E_CONFLICT, E_PRECONDITION_FAILED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** A row that no definition describes, which goes from state to state and tells of each. */
export class RevisedModel extends TenantModel {
  /** What audit and events call it. */
  static journaledAs: string

  @column()
  declare state: string

  @column()
  declare rowVersion: number

  @column()
  declare createdBy: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /** @throws E_CONFLICT */
  protected assertIn(...states: string[]) {
    if (states.includes(this.state)) return
    throw new E_CONFLICT('This cannot be done with it as it stands now: load it again').withDetails(
      {
        state: [this.state],
      }
    )
  }

  protected async turn(state: string, by: Actor) {
    this.state = state
    await this.store(state, by)
    return this
  }

  protected async store(action: string, by: Actor, payload: object = {}) {
    const changes = recordChanges(this.$original, this.$attributes)
    if (!this.$isPersisted) this.merge({ createdBy: by.id, rowVersion: 0 } as object)
    this.rowVersion++
    await this.save()
    const { journaledAs: entity } = this.constructor as typeof RevisedModel
    journal([{ entity, recordId: this.id, action, changes, payload }], by)
  }
}
