import type { ImportNoun } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import type { KnownRow, RecordRow } from '#models/record_rows'
import type { Entity } from '#platform/entities/entity'
import type { EntityRecord } from '#platform/entities/record_rules'
import { recordChanges } from '#platform/entities/record_changes'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

export type Refusals = Record<string, string[]>

/** A record as the rows of a batch leave it: a later row of the same key changes what an earlier one said. */
export class ImportDraft {
  rows: ImportRow[] = []
  /** What the journal says instead of "updated". */
  action?: { name: string; payload: object }

  private constructor(
    readonly before: RecordRow | null,
    public record: RecordRow,
    private access: { by: Actor; seen: boolean; open: boolean }
  ) {}

  static of({ record, seen, open }: KnownRow, by: Actor) {
    return new ImportDraft(record, record, { by, seen, open })
  }

  static new(blank: RecordRow, by: Actor) {
    return new ImportDraft(null, blank, { by, seen: true, open: true })
  }

  /** Nobody has spoken of it before, neither the database nor an earlier row. */
  get isUntold() {
    return !this.before && !this.rows.length
  }

  /** What is to be written. */
  get changes(): Changes {
    return recordChanges(this.before ?? {}, this.record)
  }

  /** What `next` would change of what is known so far. */
  difference(next: RecordRow): Changes {
    return recordChanges(this.isUntold ? {} : this.record, next)
  }

  /** Why a row cannot mean this record at all. */
  objection({ key }: ImportNoun): Refusals | undefined {
    return this.access.seen ? undefined : { [key]: ['is taken'] }
  }

  /** A record outside what their role may change may be told again, not changed. */
  forbidden(changes: Changes, { key, entity }: ImportNoun): Refusals | undefined {
    if (this.access.open || !Object.keys(changes).length) return undefined
    const message =
      entity === 'equipment'
        ? 'belongs to equipment that your role may not change'
        : 'belongs to a record that your role may not change'
    return { [key]: [message] }
  }

  /** The record a row makes, by the same checks as the form, or by path why it makes none. */
  accept(
    entity: Entity,
    { custom, ...columns }: ImportRow['input']
  ): { next: RecordRow } | { refusals: Refusals } {
    const current = this.isUntold ? undefined : this.record
    const own = ownCustom(entity, custom, { ...current, ...columns })
    const input = entity.hasCustom ? { ...columns, custom: own } : columns
    try {
      const accepted = entity.validate(input, {
        mode: current ? 'patch' : 'create',
        current,
        viewer: this.access.by.viewer,
      })
      return { next: { ...this.record, ...accepted.columns, custom: accepted.custom } }
    } catch (error) {
      return { refusals: refusalsOf(error) }
    }
  }
}

/** What a definition refuses, by path. @throws everything else */
export function refusalsOf(error: unknown): Refusals {
  if (error instanceof E_VALIDATION && error.details) return error.details as Refusals
  throw error
}

/** A file of several types has columns for all of them: empty cells of another type say nothing. */
function ownCustom(
  entity: Entity,
  custom: Record<string, unknown>,
  { equipment_type: type }: EntityRecord
) {
  const own = entity.forVariant(type as string | null)
  return Object.fromEntries(
    Object.entries(custom).filter(([key, value]) => value !== null || own?.field(`custom.${key}`))
  )
}
