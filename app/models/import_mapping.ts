import type { ImportTargets } from '#models/import_targets'
import { placeKeyOf } from '#models/place_columns'
import type { CellError, ImportRow, MappedColumn } from '#models/import_row'
import type { CsvRecord } from '#platform/csv/csv_file'
import { assertWhole, isTwice, problemsOf, refused } from '#models/import_mapping_problems'
import { suggestColumns } from '#platform/csv/suggest_columns'
import { isRecord } from '#platform/entities/merge_patch'
import { CONCEALED } from '#platform/entities/sealed_value'
import { FAULT } from '#platform/xlsx/sheet_rows'

/** Which column of a file goes to which field. */
export class ImportMapping {
  private byPath: Map<string, MappedColumn>

  constructor(
    private width: number,
    readonly columns: MappedColumn[],
    private targets: ImportTargets
  ) {
    this.byPath = new Map(columns.map((column) => [column.path, column]))
  }

  /** What the names of the columns suggest. */
  static suggest(
    names: string[],
    targets: ImportTargets,
    { locale, type }: { locale: string; type: string | null }
  ) {
    const known = targets
      .suggestible(locale)
      .filter(({ path }) => !type || path !== 'equipment_type')
    const paths = suggestColumns(names, known, targets.noun.noise)
    return paths.map((path) => (path && isTwice(path, paths, targets) ? null : path))
  }

  /** @param asked `{ "<column>": "<path>" | null }`. @throws E_VALIDATION by column */
  static from(asked: unknown, names: string[], targets: ImportTargets) {
    if (!isRecord(asked))
      throw refused({ mapping: ['must be an object like { "<column>": "<field>" }'] })
    const entries = Object.entries(asked).filter(([, path]) => path !== null && path !== '')
    const problems = entries.flatMap(([name, path]) => problemsOf({ name, path }, names, targets))
    if (problems.length) throw refused(Object.fromEntries(problems))
    const columns = entries.map(([name, path]) => ({
      name,
      path: path as string,
      index: names.indexOf(name),
    }))
    const mapping = new ImportMapping(names.length, columns, targets)
    assertWhole(mapping, targets)
    return mapping
  }

  /** Whether columns name the record a field points at. */
  names(path: string) {
    if (path === 'facility_id') return this.placed
    return this.targets.noun.references.some((one) => one.field === path && this.has(one.path))
  }

  has(path: string) {
    return this.byPath.has(path)
  }

  get placed() {
    return this.columns.some(({ path }) => this.targets.isPlace(path))
  }

  /** Cells become values strictly by the kind of their field; an empty cell empties it. */
  read({ row, cells, medium }: CsvRecord): ImportRow {
    const read: ImportRow = {
      row,
      cells,
      medium,
      input: { custom: {} },
      named: {},
      errors: [],
      ...(this.placed && { place: {} }),
    }
    if (cells.length < this.width || cells.slice(this.width).some(Boolean)) {
      const message = `has ${cells.length} cells where the header has ${this.width}: check its quotation marks`
      read.errors.push({ row, column: '', path: null, value: null, message })
      return read
    }
    for (const column of this.columns) this.readCell(column, read)
    return read
  }

  /** An error of a field, told by the column it came from. */
  error({ row, cells }: ImportRow, path: string, message: string): CellError {
    const at = this.byPath.get(path) ?? this.columnNaming(path)
    return {
      row,
      column: at?.name ?? '',
      path,
      value: at ? this.shown(path, cells[at.index]) : null,
      message,
    }
  }

  /** The report of an import is kept: it holds nothing that the records keep as ciphertext. */
  private shown(path: string, cell: string) {
    return this.targets.find(path)?.encrypted ? CONCEALED : cell.replace(FAULT, '')
  }

  private readCell({ path, index }: MappedColumn, read: ImportRow) {
    const field = this.targets.find(path)!
    const told = read.cells[index]
    const cell = told.startsWith(FAULT) ? FAULTY : field.readCell(told, read.medium)
    if ('error' in cell) return read.errors.push(this.error(read, path, cell.error))
    if (this.targets.isNamed(path)) return (read.named[path] = cell.value as string | null)
    const key = this.targets.isPlace(path) && placeKeyOf(path)
    if (key) return cell.value !== null && (read.place![key] = String(cell.value).trim())
    if (field.custom) return (read.input.custom[field.key] = cell.value)
    return (read.input[field.key] = cell.value)
  }

  /** The column to blame for what a field was not given. */
  private columnNaming(path: string) {
    const { references } = this.targets.noun
    return this.columns.find((column) =>
      path === 'facility_id'
        ? this.targets.isPlace(column.path)
        : references.some((one) => one.field === path && one.path === column.path)
    )
  }
}

/** What its formula failed with is not what a cell means. */
const FAULTY = { error: 'holds an error of the spreadsheet: mend the cell' }
