import { column } from '@adonisjs/lucid/orm'
import { TreeModel } from '#plugins/inventory/models/tree_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const DEEPEST = 10

export const UNREADABLE = `must be names with a slash between, at most ${DEEPEST}`

/** `Filters/Oil` from the top down; undefined where it cannot be read so. */
export function namesIn(fullName: string) {
  const names = fullName.split('/').map((name) => name.trim())
  return names.length <= DEEPEST && names.every(Boolean) ? names : undefined
}

/** What parts are sorted into, a tree. */
export default class PartCategory extends TreeModel {
  static table = 'part_categories'
  static entityKey = 'part_category'

  @column()
  declare description: string | null

  /** The one with this full name, `Filters/Oil`; what is not there yet is made. @throws E_VALIDATION */
  static async named(fullName: string, by: Actor): Promise<PartCategory> {
    const names = namesIn(fullName)
    if (!names) throw new E_VALIDATION().withDetails({ category: [UNREADABLE] })
    let category: PartCategory | undefined
    for (const name of names) category = await PartCategory.below(category, name, by)
    return category!
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    const isRenamed = this.$isPersisted && this.changes()
    await super.store(action, by, payload)
    if (isRenamed) await tenant.query(RENAME_PARTS, [this.path])
  }

  /** @throws E_CONFLICT while parts are in it */
  override async remove(by: Actor) {
    const [{ parts }] = await tenant.query<{ parts: number }>(PARTS, [this.id])
    if (parts) throw new E_CONFLICT(`${this.name} holds ${parts} parts: move them first`)
    await super.remove(by)
  }

  private static async below(parent: PartCategory | undefined, name: string, by: Actor) {
    const fullName = parent ? `${parent.full_name}/${name}` : name
    const known = await PartCategory.byName(fullName)
    if (known) return known
    // Two who name the same new category at once: the second finds what the first has made.
    await tenant.lock('part_categories by name')
    return (await PartCategory.byName(fullName)) ?? PartCategory.make(name, parent, by)
  }

  private static byName(fullName: string) {
    return PartCategory.query()
      .whereRaw('lower(full_name) = lower(?)', [fullName])
      .whereNull('deleted_at')
      .first()
  }

  private static async make(name: string, parent: PartCategory | undefined, by: Actor) {
    const category = new PartCategory()
    await category.accept({ name, ...(parent && { parent_id: parent.id }) }, 'create', by)
    await category.store('created', by)
    return category
  }
}

const PARTS =
  'SELECT count(*)::int AS parts FROM parts WHERE category_id = $1 AND deleted_at IS NULL'

/** Parts tell their category by its name. */
const RENAME_PARTS = `
  UPDATE parts AS p SET category = c.full_name FROM part_categories c
  WHERE p.category_id = c.id AND c.path >= $1 AND c.path < $1 || 'g' AND p.category IS DISTINCT FROM c.full_name`
