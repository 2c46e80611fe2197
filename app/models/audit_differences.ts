import { isDeepStrictEqual } from 'node:util'
import type { AuditRow } from '#models/audit_log'
import type { EntityView, FieldView } from '#platform/entities/entity_view'
import { humanised } from '#platform/entities/field'
import { CONCEALED } from '#platform/entities/sealed_value'
import { translated } from '#platform/language/translated'

/** One changed field. Choices are told by their titles; ids of `relation` still want their names. */
export type Difference = {
  field: string
  title: string
  type: string
  before: unknown
  after: unknown
  relation?: string
}

/** What the columns of records without a definition point at. */
const RELATIONS: Record<string, string> = {
  equipment_id: 'equipment',
  facility_id: 'facility',
  facility_ids: 'facility',
  task_id: 'task',
  role_id: 'role',
  user_id: 'user',
  member_ids: 'user',
}

/** Kept beside a column that says the same in words. */
const ECHOES = new Set(['status_category', 'workflow_version'])

/** The changes of audit rows in the words of the tenant's definitions. */
export class AuditDifferences {
  private fields: Map<string, Map<string, FieldView>>

  /** @param views the tenant's definitions as the locale says them */
  constructor(
    views: EntityView[],
    private locale: string
  ) {
    this.fields = new Map(
      views.map(({ key, fields }) => [key, new Map(fields.map((field) => [field.path, field]))])
    )
  }

  /**
   * Creation is one line: that everything was empty before tells nobody anything. Some models journal what was
   * sent, and with it what stayed as it was.
   */
  of({ entity, action, changes }: AuditRow): Difference[] {
    if (action === 'created') return []
    return Object.entries(changes)
      .filter(([path, [before, after]]) => !ECHOES.has(path) && !isDeepStrictEqual(before, after))
      .map(([path, change]) => this.difference(entity, snake(path), change))
  }

  private difference(kind: string, path: string, [before, after]: [unknown, unknown]): Difference {
    const field = this.fields.get(kind)?.get(path)
    const title = field?.title ?? translated(plainName(path), this.locale)
    const relation = field?.relation ?? RELATIONS[path]
    const type = field?.type ?? (Array.isArray(before ?? after) ? 'tags' : 'text')
    const titled = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(titled) : titleOf(field, value)
    const [old, fresh] = withoutKept(before, after).map(titled)
    return { field: path, title, type, relation, before: old, after: fresh }
  }
}

/** Of two lists only what one of them lacks: forty permissions hide the one that is new. */
function withoutKept(before: unknown, after: unknown): [unknown, unknown] {
  if (!isPlainList(before) || !isPlainList(after)) return [before, after]
  return [
    before.filter((each) => !after.includes(each)),
    after.filter((each) => !before.includes(each)),
  ]
}

function isPlainList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every((each) => typeof each !== 'object')
}

/** What was journaled before a field was encrypted is not shown either. */
function titleOf(field: FieldView | undefined, value: unknown) {
  if (field?.encrypted && value !== null) return CONCEALED
  return field?.options?.find((option) => option.value === value)?.title ?? value
}

function plainName(path: string) {
  return humanised(path.replace(/^.*\./, '').replace(/_ids?$/, ''))
}

/** Some models journal their attributes, not their columns. */
function snake(path: string) {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
