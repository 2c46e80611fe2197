import { column } from '@adonisjs/lucid/orm'
import { assertRelated } from '#models/related_records'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import { v7 } from 'uuid'

/** A node of the place tree. Its `path` holds the ids from the top down to itself, each followed by a slash. */
export default class Facility extends EntityModel {
  static table = 'facilities'
  static entityKey = 'facility'

  @column()
  declare parent_id: string | null

  @column()
  declare path: string

  @column()
  declare name: string

  @column()
  declare facility_type: string

  @column()
  declare code: string | null

  @column()
  declare address: string | null

  @column()
  declare city: string | null

  @column()
  declare state: string | null

  @column()
  declare zip_code: string | null

  @column()
  declare country: string | null

  @column()
  declare latitude: number | null

  @column()
  declare longitude: number | null

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    if (!this.$isPersisted || 'parent_id' in changes) await this.place()
    await assertRelated(await Facility.entity(), changes, by)
    await super.store(action, by, payload)
  }

  /** @throws E_CONFLICT that says what it still holds */
  override async remove(by: Actor) {
    await treeLock('alone')
    const [{ children, equipment }] = await tenant.query<{ children: number; equipment: number }>(
      HELD,
      [this.id]
    )
    const held = [
      children && `${children} facilities`,
      equipment && `${equipment} pieces of equipment`,
    ].filter(Boolean)
    if (held.length) {
      const message = `holds ${held.join(' and ')}: move or delete them first`
      throw new E_CONFLICT(`${this.name} ${message}`).withDetails({ id: [message] })
    }
    await super.remove(by)
  }

  override async restore(by: Actor) {
    await treeLock('shared')
    await this.assertParentLives()
    await super.restore(by)
  }

  /** Gives this node its path and, when it moves, every node below theirs. @throws E_VALIDATION for a cycle */
  private async place() {
    await treeLock(this.$isPersisted ? 'alone' : 'shared')
    this.id ??= v7()
    const above = await this.parentPath()
    if (above.includes(`${this.id}/`)) {
      throw new E_VALIDATION().withDetails({
        parent_id: ['lies below this facility: a place cannot be inside itself'],
      })
    }
    const before = this.path
    this.path = `${above}${this.id}/`
    if (this.$isPersisted) await tenant.query(MOVE, [this.path, before, before.length, this.id])
  }

  private async parentPath() {
    if (!this.parent_id) return ''
    const [parent] = await tenant.query<{ path: string }>(
      'SELECT path FROM facilities WHERE id = $1 AND deleted_at IS NULL',
      [this.parent_id]
    )
    if (!parent)
      throw new E_VALIDATION().withDetails({ parent_id: ['does not exist, or you may not see it'] })
    return parent.path
  }

  private async assertParentLives() {
    if (!this.parent_id) return
    const [parent] = await tenant.query(
      'SELECT FROM facilities WHERE id = $1 AND deleted_at IS NULL',
      [this.parent_id]
    )
    if (!parent)
      throw new E_CONFLICT('The facility it stands in is deleted: restore that one first')
  }
}

const HELD = `
  SELECT (SELECT count(*)::int FROM facilities WHERE parent_id = $1 AND deleted_at IS NULL) AS children,
    (SELECT count(*)::int FROM equipment WHERE facility_id = $1 AND deleted_at IS NULL) AS equipment`

/** "g" comes behind every hexadecimal id, so the range is the old subtree. */
const MOVE = `
  UPDATE facilities SET path = $1 || substr(path, $3::int + 1)
  WHERE path >= $2 AND path < $2 || 'g' AND id <> $4`

/** Whoever hangs a node into the tree shares it; who moves or removes a part has it alone, or paths would go stale. */
function treeLock(kind: 'shared' | 'alone') {
  return tenant.lock('facilities', kind)
}
