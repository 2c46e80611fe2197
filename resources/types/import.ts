/** Where it is imported, as addresses begin: `tasks`, `parts` of a plugin, `records/safety_permit` of the company’s own. */
export type ImportNoun = string

export type ImportColumn = {
  name: string
  /** The first few cells of the column. */
  sample: string[]
  /** Path of the field the column most likely belongs to. */
  suggestion: string | null
}

export type ImportPreview = {
  columns: ImportColumn[]
  /** Of a workbook; of CSV none. */
  sheets: string[]
  sheet: string | null
}

export type ImportCellError = {
  row: number
  column: string
  path?: string | null
  value?: string | null
  message: string
}

export type ImportResult = {
  created: number
  updated: number
  unchanged: number
  refused: number
  errors: ImportCellError[]
}

export type ImportState = 'queued' | 'running' | 'completed' | 'failed' | 'cancelling' | 'cancelled'

export type ImportRecord = {
  id: string
  noun: ImportNoun
  file_name: string
  state: ImportState
  dry_run: boolean
  progress: { done: number; total: number | null }
  result: ImportResult | null
  error: string | null
  /** Where the refused rows can be fetched as CSV; null when there are none. */
  errors_url: string | null
  created_at: string
  finished_at: string | null
}

/** What a job answers while it runs and when it has ended. */
export type ImportJob = {
  state: ImportState
  progress: { done: number; total: number | null }
  result: ImportResult | null
  error: string | null
}

export type ImportStarted = {
  job: { id: string; url: string }
  import?: { id: string; url: string }
}
