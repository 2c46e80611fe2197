import type { ApiClient } from '@japa/api-client'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import type { FieldTypeName } from '#platform/entities/entity_view'
import type { FieldType, Surface } from '#platform/entities/field_types/field_type'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

const CALLERS = 6
const DEFINITION = 'equipment.probe'

type Custom = Record<string, unknown>

/** A published definition with one field of every kind, and a record with a value of each, through the API alone. */
export class FieldStand {
  private asked = 0

  private constructor(
    private callers: Caller[],
    /** What a record is sent, and what it then answers, in the field of each kind. */
    private values: {
      custom: Custom
      read: Custom
      record: (number: string, own: Custom) => object
    },
    readonly id: string
  ) {}

  static async set(client: ApiClient, home: TestTenant) {
    const callers = await Promise.all(
      Array.from({ length: CALLERS }, () => Caller.as(client, home, 'admin'))
    )
    const [api] = callers
    const path = `/definitions/entity/${DEFINITION}/`
    const draft = await api.send('put', `${path}draft/`, { body: definition() })
    if (draft.status() !== 200) throw new Error(draft.text())
    const published = await api.post(`${path}publish/`)
    if (published.status() !== 200) throw new Error(published.text())
    const { id: related } = await api.create('/equipment/', {
      name: 'Another',
      equipment_number: 'ANOTHER',
    })
    const hall = await api.create('/facilities/', { name: 'Another hall' })
    const custom = valid({
      user: home.adminId,
      relation: related,
      team: (await api.create('/teams/', { name: 'Another' })).id,
      role: (await api.create('/roles/', { key: 'another', title: 'Another' })).id,
      ...(await attached(api)),
    })
    const record = (number: string, own: Custom) =>
      probe(number, { facility_id: hall.id, custom: own })
    const { id } = await api.create('/equipment/', record('PROBE-1', custom))
    await api.create('/tasks/', { title: 'Counted', equipment_id: id })
    const read = (await api.get(`/equipment/${id}/`)).body().data
    return new FieldStand(callers, { custom, read: read.custom, record }, id)
  }

  /** An administrator: another at every turn, for so many questions in one second are refused to one. */
  get api() {
    return this.callers[this.asked++ % this.callers.length]
  }

  get path() {
    return `/equipment/${this.id}/`
  }

  valueOf(type: FieldType) {
    return this.values.read[keyOf(type)]
  }

  /** Another record, with these fields only. */
  add(custom: Custom) {
    return this.api.post('/equipment/', this.values.record('PROBE-0', custom))
  }

  /** A second record with the same in every field. @returns its id */
  async copy(number: string): Promise<string> {
    const { record, custom } = this.values
    return (await this.api.create('/equipment/', record(number, custom))).id
  }

  /** The ids of a list that is asked for. */
  async list(
    query: Record<string, string>
  ): Promise<{ status: number; ids: string[]; text: string }> {
    const answer = await this.api.get(`/equipment/?${new URLSearchParams(query)}`)
    const rows = answer.status() === 200 ? (answer.body().data as { id: string }[]) : []
    return { status: answer.status(), ids: rows.map(({ id }) => id), text: answer.text() }
  }
}

/** A file of a task, for every kind that holds files. */
async function attached(api: Caller) {
  const { id } = await api.create('/tasks/', { title: 'Another' })
  const answer = await api
    .upload(`/tasks/${id}/attachments/`)
    .file('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), { filename: 'another.pdf' })
  const files: string[] = answer.body().data.map((file: { id: string }) => file.id)
  return { file: files, photo: files, signature: files }
}

/** Kinds whose values are ids of what must be there. */
export function isPointing({ name }: FieldType) {
  return ['user', 'relation', 'team', 'role', 'file', 'photo', 'signature'].includes(name)
}

/** Kinds whose value is kept nowhere itself. */
export function isDerived({ name }: FieldType) {
  return ['computed', 'lookup', 'roll_up'].includes(name)
}

/** The key of the field of a kind. */
export function keyOf({ name }: FieldType) {
  return `probe_${name}`
}

/** The kinds with a value people give. */
export function typed() {
  return FIELD_TYPES.filter((type) => !isDerived(type))
}

export function supporting(surface: Surface) {
  return FIELD_TYPES.filter(({ surfaces }) => surfaces[surface] === 'supported')
}

/** A value of every kind; what points at something points at what is there. */
function valid(existing: Partial<Record<FieldTypeName, string | string[]>>): Custom {
  return Object.fromEntries(
    typed().map((type) => [keyOf(type), existing[type.name] ?? type.sample.valid[0]])
  )
}

function probe(number: string, more: object) {
  return {
    name: number,
    equipment_number: number,
    equipment_type: 'probe',
    installation_date: '2020-01-01',
    ...more,
  }
}

function definition() {
  const properties = Object.fromEntries(
    FIELD_TYPES.map((type) => [keyOf(type), { title: `Probe ${type.name}`, ...type.sample.schema }])
  )
  return { kind: 'entity', key: DEFINITION, title: 'Probe', schema: { type: 'object', properties } }
}

/** What a filter for equality is sent for a value: lists are asked whether they hold it, amounts compare as numbers. */
export function filterFor(type: FieldType, value: unknown): [operator: string, text: string] {
  if (!type.operators.includes('eq'))
    return type.operators.includes('contains')
      ? ['contains', String([value].flat()[0])]
      : ['is_null', 'false']
  const { amount } = value as { amount?: string }
  return ['eq', amount ?? String(value)]
}
