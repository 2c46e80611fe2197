import type { Field } from '#platform/entities/field'
import { mergePatch } from '#platform/entities/merge_patch'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Viewer } from '#platform/entities/viewer'

export type WriteMode = 'create' | 'replace' | 'patch'

export interface ValueSources {
  mode: WriteMode
  columns: Record<string, unknown>
  custom: Record<string, unknown>
  current?: EntityRecord
  viewer?: Viewer
}

/** Where the values of a write come from: what was sent, what there is, and defaults. */
export class RecordValues {
  constructor(private readonly sources: ValueSources) {}

  /** The record as it would be, without what is absent. */
  after(fields: readonly Field[]): Map<Field, unknown> {
    const pairs = fields
      .filter((field) => !field.readOnly)
      .map((field) => [field, this.#next(field)] as const)
    return new Map(pairs.filter(([, value]) => value !== undefined && value !== null))
  }

  current({ custom, key }: Field): unknown {
    const { current } = this.sources
    return ownValue(custom ? current?.custom : current, key)
  }

  /** Null and absent return a field to its default; a patch leaves alone what it does not name. */
  #next(field: Field): unknown {
    const { mode, viewer } = this.sources
    const current = this.current(field)
    if (!field.updatableBy(viewer)) return mode === 'create' ? field.schema.default : current
    const given = this.#given(field)
    if (mode === 'patch' && given === undefined) return current
    if (given === undefined || given === null) return field.schema.default
    return mode === 'patch' ? mergePatch(current, given) : given
  }

  #given({ custom, key }: Field) {
    return ownValue(custom ? this.sources.custom : this.sources.columns, key)
  }
}

function ownValue(source: Record<string, unknown> | undefined, key: string) {
  return source && Object.hasOwn(source, key) ? source[key] : undefined
}

/** Values by field as a record. */
export function recordOf(values: ReadonlyMap<Field, unknown>): EntityRecord {
  const entries = [...values]
  const part = (custom: boolean) => entries.filter(([field]) => field.custom === custom)
  const object = (pairs: (readonly [Field, unknown])[]) =>
    Object.fromEntries(pairs.map(([field, value]) => [field.key, value]))
  return { ...object(part(false)), custom: object(part(true)) }
}
