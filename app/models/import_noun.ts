import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportReference } from '#models/import_references'
import type { ImportRow } from '#models/import_row'
import type { Noun } from '#models/noun'
import type { KnownRow, RecordRow } from '#models/record_rows'
import type { Title } from '#platform/definitions/types'
import type { Actor } from '#platform/events/actor'
import type { JournalEntry } from '#platform/events/journal'

export const IMPORTED_NOUNS = ['equipment', 'facilities', 'tasks', 'users'] as const
export type ImportedNoun = (typeof IMPORTED_NOUNS)[number]

/** A column the noun judges itself: the definition does not let people set it. */
export type OwnColumn = { path: string; title: Title; names?: string[] }

/** What the import knows of a noun, and all it knows: which columns there are, and how rows become records. */
export type ImportNoun = {
  name: Noun
  entity: string
  /** Rows are found again by it; its column must be there when `keyed`. */
  key: string
  keyed: boolean
  /** Rows may name the facility they stand in by its parts. */
  placed: boolean
  own: OwnColumn[]
  references: ImportReference[]
  /** What columns of such files are called beside their titles. */
  synonyms: Record<string, string[]>
  /** What every column of such files may carry: `equipment` in `equipment_capacity`. */
  noise: string[]
  /** A row for the template that people overwrite. */
  example: Record<string, string>
  /** For one batch of rows. */
  open(by: Actor, options: ImportOptions): Promise<ImportRecords>
}

/** `invite`: people get a link to join instead of an account. */
export type ImportOptions = { invite: boolean; dryRun: boolean }

/** Records of one batch: a handful of statements, whatever the number of rows. */
export interface ImportRecords {
  /** What the rows may mean among what is there, locked. */
  find(rows: ImportRow[]): Promise<KnownRow[]>
  /** Under which a record that is there is found again; the first is the one of a row. */
  keysOf(record: RecordRow): string[]
  /** Under which a row’s record is looked for, the likeliest first; none makes a record of its own. */
  wanted(row: ImportRow): string[]
  /** A record before the file has spoken. */
  blank(): RecordRow
  /** What the noun itself has against a row; it may set what the definition keeps from people. */
  judge?(draft: ImportDraft, next: RecordRow, row: ImportRow): Promise<Refusals | undefined>
  /** What can be found by name from now on: reference path → name. */
  names?(record: RecordRow, row: ImportRow): [path: string, name: string][]
  /** What only shows when all rows are known, by id. */
  impossible(drafts: ImportDraft[]): Promise<Map<string, Refusals>>
  /** For those that have to be stored one by one, before `store`: what is refused then, by id. A dry run only tries. */
  write?(drafts: ImportDraft[]): Promise<Map<string, Refusals>>
  /** @returns entries for the journal */
  store(drafts: ImportDraft[], searchText: (record: RecordRow) => string): Promise<JournalEntry[]>
}
