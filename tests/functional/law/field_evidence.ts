import { parse } from 'csv-parse/sync'
import { webhookEffect } from '#effects/webhook_effect'
import Equipment from '#models/equipment'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { FieldView } from '#platform/entities/entity_view'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { tenant } from '#platform/tenancy/tenant_scope'
import { keyOf, supporting, type FieldStand } from '#tests/functional/law/field_stand'
import type { ImportClient } from '#tests/support/import_client'
import type { TestTenant } from '#tests/support/tenants'

type Custom = Record<string, unknown>

const EXPORT = '/equipment/export/?equipment_number=PROBE-1'

/** What several tests look at, made when the first of them asks. */
export class FieldEvidence {
  #made = new Map<string, Promise<unknown>>()

  constructor(
    readonly stand: FieldStand,
    private files: ImportClient,
    private home: TestTenant
  ) {}

  /** The field of a kind as pages draw it. */
  async view(type: FieldType) {
    const views = await this.#once('views', () =>
      tenant.run(this.home.tenant, async () =>
        (await definitionRegistry.entity('equipment')).view('en')
      )
    )
    return views.fields.find(({ path }) => path === `custom.${keyOf(type)}`) as FieldView
  }

  get csv() {
    return this.#once('csv', async () => (await this.stand.api.get(`${EXPORT}&format=csv`)).text())
  }

  /** What importing the exported file again comes to. */
  async again() {
    return (await this.#named('probe.csv').run(await this.csv)).result
  }

  get csvColumns(): Promise<string[]> {
    return this.#once('csv columns', async () =>
      Object.keys((parse(await this.csv, { columns: true, bom: true }) as object[])[0])
    )
  }

  /** The names of the columns of a workbook. */
  get workbookColumns(): Promise<string[]> {
    return this.#once('workbook columns', async () => {
      const file = await this.#workbook
      const { columns } = (await this.#named('probe.xlsx').preview(file)).body().data
      return columns.map(({ name }: { name: string }) => name)
    })
  }

  /** The file an import offers to be filled in. */
  get template(): Promise<string> {
    return this.#once('template', async () =>
      (await this.stand.api.get('/equipment/import/template/?equipment_type=probe')).text()
    )
  }

  /** What a record that came out of the exported file holds. */
  get fromCsv(): Promise<Custom> {
    return this.#once('from csv', async () => {
      await this.#named('probe.csv').run((await this.csv).replaceAll('PROBE-1', 'PROBE-2'))
      const [copy] = (await this.stand.api.get('/equipment/?equipment_number=PROBE-2')).body().data
      return copy.custom
    })
  }

  /** What a record holds that was emptied and filled again from a workbook. */
  get fromWorkbook(): Promise<Custom> {
    return this.#once('from workbook', async () => {
      const file = await this.#workbook
      const emptied = supporting('xlsx_import').map((type) => [keyOf(type), null] as const)
      await this.stand.api.patch(this.stand.path, { custom: Object.fromEntries(emptied) })
      await this.#named('probe.xlsx').run(file)
      return (await this.stand.api.get(this.stand.path)).body().data.custom
    })
  }

  get openapi(): Promise<{ paths: object; components: { schemas: Record<string, Shape> } }> {
    return this.#once('openapi', async () => (await this.stand.api.get('/openapi.json')).body())
  }

  get types(): Promise<string> {
    return this.#once('types', async () =>
      (await this.stand.api.get('/definitions/entity/equipment.probe/types.d.ts')).text()
    )
  }

  /** The changes that the audit tells of a record whose every field was emptied. */
  get audited(): Promise<Record<string, [unknown, unknown]>> {
    return this.#once('audit', async () => {
      const { api } = this.stand
      const id = await this.stand.copy('PROBE-3')
      const emptied = supporting('bulk_edit').concat(supporting('csv_import'))
      const custom = Object.fromEntries(emptied.map((type) => [keyOf(type), null]))
      await api.patch(`/equipment/${id}/`, { custom })
      return (await api.get(`/audit/?record=${id}`)).body().data[0].changes
    })
  }

  /** What a report says of the record. */
  get printed(): Promise<Record<string, string>> {
    return this.#once('printed', async () => {
      const keys = FIELD_TYPES.map(keyOf)
      const body = keys.map((key) => `<p>${key} {{record.custom.${key}}}</p>`).join('')
      const document = { title: 'Probe', entity: 'equipment', channel: 'pdf', body }
      const asked = { entity: 'equipment', record_id: this.stand.id, document }
      const answer = await this.stand.api.post('/templates/probe.pdf/preview/', asked)
      const said = [...answer.body().data.body.matchAll(/<p>(\w+) (.*?)<\/p>/gs)]
      return Object.fromEntries(said.map(([, key, text]) => [key, text]))
    })
  }

  /** What a webhook tells the other side of the record. */
  get called(): Promise<Custom> {
    return this.#once('called', () =>
      tenant.run(this.home.tenant, async () => {
        const { id } = this.stand
        const { call } = await webhookEffect.prepare!(
          { url: 'https://receiver.example' },
          {
            entity: 'equipment',
            recordId: id,
            record: (await Equipment.findOrFail(id)).asRecord(),
            by: { id: null, channel: 'system' },
            cause: { kind: 'automation', key: 'probe' },
            occurrence: id,
          }
        )
        return JSON.parse((call as { body: string }).body).record.custom
      })
    )
  }

  get #workbook() {
    return this.#once('workbook', () => this.files.workbook(`${EXPORT}&format=xlsx`))
  }

  #named(fileName: string) {
    return Object.assign(this.files, { fileName })
  }

  #once<T>(what: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#made.get(what) as Promise<T> | undefined) ?? make()
    this.#made.set(what, made)
    return made
  }
}

type Shape = { properties: { custom: { properties: Record<string, object> } } }
