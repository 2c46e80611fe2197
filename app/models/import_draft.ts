import { equipmentRows, type EquipmentRow } from '#models/equipment_rows'
import type { ImportRow } from '#models/import_row'
import type { Entity } from '#platform/entities/entity'
import type { EntityRecord } from '#platform/entities/record_rules'
import { recordChanges } from '#platform/entities/record_changes'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

export type Refusals = Record<string, string[]>

/** A piece of equipment as the rows of a batch leave it: a later row of the same number changes what an earlier one said. */
export class ImportDraft {
  record: EquipmentRow
  rows: ImportRow[] = []

  private constructor(
    readonly before: EquipmentRow | null,
    private by: Actor,
    readonly isOpen: boolean
  ) {
    this.record = before ?? equipmentRows.blank(by)
  }

  static of(before: EquipmentRow, by: Actor, isOpen: boolean) {
    return new ImportDraft(before, by, isOpen)
  }

  static new(by: Actor) {
    return new ImportDraft(null, by, true)
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
  difference(next: EquipmentRow): Changes {
    return recordChanges(this.isUntold ? {} : this.record, next)
  }

  /** The record a row makes, by the same checks as the form, or by path why it makes none. */
  accept(
    entity: Entity,
    { custom, ...columns }: ImportRow['input']
  ): { next: EquipmentRow } | { refusals: Refusals } {
    const current = this.isUntold ? undefined : this.record
    const input = { ...columns, custom: ownCustom(entity, custom, { ...current, ...columns }) }
    try {
      const accepted = entity.validate(input, {
        mode: current ? 'patch' : 'create',
        current,
        viewer: this.by.viewer,
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
