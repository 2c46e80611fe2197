import { column } from '@adonisjs/lucid/orm'
import { v7 } from 'uuid'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

type Above = { path: string; full_name: string }

/** A node of a tree: `path` holds the ids from the top down to itself, `full_name` the names: `Store/Shelf 4`. */
export class TreeModel extends EntityModel {
  @column()
  declare parent_id: string | null

  @column()
  declare path: string

  @column()
  declare name: string

  @column()
  declare full_name: string

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    const isPlaced = this.$isPersisted && !('parent_id' in changes) && !('name' in changes)
    if (!isPlaced) await this.place()
    await super.store(action, by, payload)
  }

  /** @throws E_CONFLICT while something hangs below it */
  override async remove(by: Actor) {
    await tenant.lock(this.table)
    const [{ below }] = await tenant.query<{ below: number }>(
      `SELECT count(*)::int AS below FROM ${this.table} WHERE parent_id = $1 AND deleted_at IS NULL`,
      [this.id]
    )
    if (below) throw new E_CONFLICT(`${this.name} holds ${below} others: move or delete them first`)
    await super.remove(by)
  }

  override async restore(by: Actor) {
    await tenant.lock(this.table, 'shared')
    if (this.parent_id) await this.above()
    await super.restore(by)
  }

  /** Of a table of ours, never of what somebody sent. */
  protected get table() {
    return (this.constructor as typeof TreeModel).table
  }

  /** Whoever hangs a node in shares the tree; who moves or renames one has it alone, or paths below would go stale. */
  private async place() {
    await tenant.lock(this.table, this.$isPersisted ? 'alone' : 'shared')
    this.id ??= v7()
    const above = this.parent_id ? await this.above() : undefined
    if (above?.path.includes(`${this.id}/`))
      throw new E_VALIDATION().withDetails({
        parent_id: ['lies below this one: nothing can be inside itself'],
      })
    const before = [this.path, this.full_name]
    this.path = `${above?.path ?? ''}${this.id}/`
    this.full_name = above ? `${above.full_name}/${this.name}` : this.name
    if (this.$isPersisted) await this.moveBelow(before)
  }

  private async above() {
    const [above] = await tenant.query<Above>(
      `SELECT path, full_name FROM ${this.table} WHERE id = $1 AND deleted_at IS NULL`,
      [this.parent_id]
    )
    if (above) return above
    throw new E_VALIDATION().withDetails({ parent_id: ['does not exist, or you may not see it'] })
  }

  /** "g" comes behind every hexadecimal id, so the range is the old subtree. */
  private async moveBelow([path, name]: string[]) {
    await tenant.query(
      `UPDATE ${this.table} SET path = $1 || substr(path, $2::int + 1), full_name = $3 || substr(full_name, $4::int + 1)
       WHERE path >= $5 AND path < $5 || 'g' AND id <> $6`,
      [this.path, path.length, this.full_name, name.length, path, this.id]
    )
  }
}
