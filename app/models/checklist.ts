import { createHash } from 'node:crypto'
import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { LRUCache } from 'lru-cache'
import { HeldModel } from '#models/held_model'
import { hangsOn, heldBy, pointer, type Holder } from '#models/holder'
import type { WorkflowModel } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { FormDefinition } from '#platform/definitions/types'
import { E_CONFLICT, E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { Form } from '#platform/forms/form'
import type { Result } from '#platform/forms/form_item'
import { runCompiled } from '#platform/entities/query/run_compiled'

/** Parsed once per content: thousands of checklists share a form. Counted in questions. */
const forms = new LRUCache<string, Form>({
  maxSize: 20_000,
  sizeCalculation: ({ size }) => Math.max(size, 1),
})

/** A form on a task or another record. It keeps the version it was attached with, whatever is published later. */
export default class Checklist extends HeldModel {
  @column()
  declare formKey: string

  @column()
  declare formVersion: number

  @column()
  declare formHash: string

  @column({ prepare: (value: object) => JSON.stringify(value) })
  declare document: FormDefinition

  @column()
  declare state: 'open' | 'submitted'

  @column()
  declare result: Result | null

  @column.dateTime()
  declare submittedAt: DateTime | null

  @column()
  declare submittedBy: string | null

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  /** @throws E_VALIDATION for an unknown form */
  static async attach(holder: Holder, key: string, by: Actor) {
    const { document, version } = await definitionRegistry.form(key).catch(refuseUnknown)
    const formHash = createHash('sha256').update(JSON.stringify(document)).digest('base64url')
    const pinned = { ...heldBy(holder), document, formHash, formKey: key, formVersion: version }
    const checklist = await Checklist.create({
      ...pinned,
      state: 'open',
      result: null,
      submittedAt: null,
      submittedBy: null,
      rowVersion: 1,
    })
    await checklist.journalAs('created', by, { form: [null, key] })
    return checklist
  }

  /** Those that a way out of the record's state asks for and that it does not have yet. */
  static async attachNeeded(record: WorkflowModel, by: Actor) {
    const needed = (await record.workflow())?.formsFrom(record.status) ?? []
    if (!needed.length) return
    const { sql, bindings } = hangsOn(record.holder, 'c')
    const rows = await runCompiled<{ form_key: string }>({
      sql: `SELECT c.form_key FROM checklists c WHERE ${sql}`,
      bindings: [...bindings],
    })
    const missing = needed.filter((key) => !rows.some((row) => row.form_key === key))
    for (const key of missing) await Checklist.attach(record.holder, key, by)
  }

  get form(): Form {
    const known = forms.get(this.formHash) ?? Form.from(this.document)
    forms.set(this.formHash, known)
    return known
  }

  get isOpen() {
    return this.state === 'open'
  }

  /** @throws E_CONFLICT once it was submitted: what was signed off stays */
  assertOpen() {
    if (!this.isOpen)
      throw new E_CONFLICT('This checklist is submitted: its answers can no longer change')
  }

  async submit(result: Result | null, by: Actor) {
    Object.assign(this, {
      state: 'submitted',
      result,
      submittedAt: DateTime.utc(),
      submittedBy: by.id,
      rowVersion: this.rowVersion + 1,
    })
    await this.save()
    await this.journalAs('submitted', by, { state: ['open', 'submitted'], result: [null, result] })
  }

  async journalAs(action: string, by: Actor, changes: Changes) {
    const payload = { ...(await pointer(this)), form: this.formKey }
    journal([{ entity: 'checklist', recordId: this.id, action, changes, payload }], by)
  }
}

function refuseUnknown(error: unknown): never {
  if (error instanceof E_NOT_FOUND)
    throw new E_VALIDATION().withDetails({ form: ['is not a form that is published here'] })
  throw error
}
