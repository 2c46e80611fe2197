import { shallowReactive } from 'vue'
import { router } from '@inertiajs/vue3'
import { useApi, type ApiAnswer, type ApiError } from '~/composables/use_api'
import { waitForImport } from '~/composables/wait_for_import'
import type {
  ImportColumn,
  ImportJob,
  ImportNoun,
  ImportPreview,
  ImportResult,
  ImportStarted,
} from '~/types/import'

export type ImportStep = 'file' | 'mapping' | 'check'

/** An import being prepared: the file, which column goes where, and what a dry run says. */
export class ImportDraft {
  step: ImportStep = 'file'
  file: File | null = null
  columns: ImportColumn[] = []
  /** Column of the file → path of a field; null leaves the column out. */
  mapping: Record<string, string | null> = {}
  type: string | null = null
  /** Sheets of a workbook, and the one that is taken. */
  sheets: string[] = []
  sheet: string | null = null
  createsFacilities = true
  /** Of people: a link to join instead of an account. */
  invites = false
  isBusy = false
  progress: ImportJob['progress'] | null = null
  result: ImportResult | null = null
  problem: ApiError | null = null

  constructor(
    private api: ReturnType<typeof useApi>,
    readonly noun: ImportNoun
  ) {}

  get mappedPaths() {
    return Object.values(this.mapping).filter((path): path is string => path !== null)
  }

  /** Paths that two columns claim. */
  get doubled() {
    return this.mappedPaths.filter((path, index, all) => all.indexOf(path) !== index)
  }

  async read(file: File) {
    if (file !== this.file) this.sheet = null
    this.file = file
    const preview = await this.run(this.preview())
    if (!preview) return
    this.columns = preview.columns
    this.sheets = preview.sheets
    this.sheet = preview.sheet
    this.mapping = Object.fromEntries(this.columns.map((one) => [one.name, one.suggestion]))
    this.step = 'mapping'
  }

  /** Another type has other fields, so the columns are looked at anew. */
  async setType(type: string | null) {
    this.type = type
    if (this.file) await this.read(this.file)
  }

  async setSheet(sheet: string) {
    this.sheet = sheet
    if (this.file) await this.read(this.file)
  }

  map(column: string, path: string | null) {
    this.mapping = { ...this.mapping, [column]: path }
  }

  back(step: ImportStep) {
    this.step = step
    this.result = null
    this.problem = null
  }

  async check() {
    this.result = null
    const started = await this.run(this.start(true))
    if (!started) return
    this.step = 'check'
    this.isBusy = true
    const { id } = started.job
    const job = await waitForImport(this.api, id, (progress) => (this.progress = progress))
    this.isBusy = false
    this.progress = null
    if (job.ok) this.result = job.data.result
    else this.problem = job.error
  }

  async import() {
    const started = await this.run(this.start(false))
    if (started) router.visit(`/imports/${started.import?.id ?? started.job.id}`)
  }

  private preview() {
    return this.api.post<ImportPreview>(`/${this.noun}/import/preview/`, this.body())
  }

  private start(isDryRun: boolean) {
    const body = this.body()
    body.append('mapping', JSON.stringify(this.mapping))
    body.append('dry_run', String(isDryRun))
    if (this.noun !== 'facilities' && this.noun !== 'users')
      body.append('create_facilities', String(this.createsFacilities))
    if (this.invites) body.append('invite', 'true')
    return this.api.post<ImportStarted>(`/${this.noun}/import/`, body)
  }

  private body() {
    const body = new FormData()
    if (this.type) body.append('equipment_type', this.type)
    if (this.sheet) body.append('sheet', this.sheet)
    if (this.file) body.append('file', this.file)
    return body
  }

  private async run<T>(call: Promise<ApiAnswer<T>>): Promise<T | null> {
    this.isBusy = true
    this.problem = null
    const answer = await call
    this.isBusy = false
    if (answer.ok) return answer.data
    this.problem = answer.error
    return null
  }
}

export function useImportDraft(noun: ImportNoun): ImportDraft {
  return shallowReactive(new ImportDraft(useApi(), noun))
}
