import type { ApiClient } from '@japa/api-client'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

export const PHONE = '+49 30 5550199'
export const NOTE = 'Klingelt man zweimal, öffnet Frau Zander'

const FIELDS = {
  owner_phone: { 'type': 'string', 'x-widget': 'phone', 'title': 'Phone', 'x-filter': true },
  owner_note: { 'type': 'string', 'x-widget': 'textarea', 'maxLength': 2000, 'title': 'Note' },
  owner_pin: { 'type': 'string', 'title': 'Pin', 'x-permissions': { view: ['admin'] } },
}
const PLAIN = { colour: { type: 'string', title: 'Colour' } }

/** A type of equipment with personal fields, encrypted or not, published through the API alone. */
export class PersonalFields {
  private constructor(
    readonly api: Caller,
    private home: TestTenant,
    private key: string
  ) {}

  static async of(client: ApiClient, home: TestTenant, { type = 'villa', encrypted = true } = {}) {
    const fields = new PersonalFields(await Caller.admin(client, home), home, type)
    await fields.publish(encrypted)
    return fields
  }

  /** @returns the answer of the plan that came before */
  async publish(encrypted: boolean) {
    const path = `/definitions/entity/equipment.${this.key}/`
    const body = this.document(encrypted)
    ;(await this.api.send('put', `${path}draft/`, { body })).assertStatus(200)
    const plan = (await this.api.post(`${path}plan/`)).body().data
    ;(await this.api.post(`${path}publish/`)).assertStatus(200)
    return plan
  }

  add(number: string, custom: object) {
    const body = { name: number, equipment_number: number, equipment_type: this.key, custom }
    return this.api.create('/equipment/', body)
  }

  async numbers(query: Record<string, string>) {
    const answer = await this.api.get(`/equipment/?${new URLSearchParams(query)}`)
    answer.assertStatus(200)
    return (answer.body().data as { equipment_number: string }[])
      .map(({ equipment_number: number }) => number)
      .sort()
  }

  rows<Row = { custom: Record<string, never> }>(sql: string, values: unknown[] = []) {
    return tenant.run(this.home.tenant, () => tenant.query<Row>(sql, values))
  }

  /** Everything the tenant's tables hold, as text. */
  async dump() {
    const tables = await this.rows<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables
       WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const [{ text }] = await this.rows<{ text: string | null }>(
        `SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`
      )
      texts.push(`${name}: ${text ?? ''}`)
    }
    return texts.join('\n')
  }

  private document(encrypted: boolean) {
    const personal = Object.entries(FIELDS).map(([key, schema]) => [
      key,
      { ...schema, ...(encrypted && { 'x-encrypted': true }) },
    ])
    const properties = { ...Object.fromEntries(personal), ...PLAIN }
    const key = `equipment.${this.key}`
    return { kind: 'entity', key, title: 'Villa', schema: { type: 'object', properties } }
  }
}
