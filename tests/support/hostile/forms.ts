import { many, names, type HostileDocument } from '#tests/support/hostile/hostile_document'

type Json = Record<string, unknown>

const form = (properties: Json, change: Json = {}): Json => ({
  kind: 'form',
  key: 'hostile',
  title: 'Hostile',
  mode: 'checklist',
  schema: { type: 'object', properties },
  layout: [{ section: 'A', items: Object.keys(properties).map((field) => ({ field })) }],
  ...change,
})
const mistaken = (count: number) => ({ type: 'object', properties: many(count, { q: 1 }) })
const shown = (count: number, show: string) => [
  { section: 'A', items: names(count, 'f').map((field) => ({ field, show })) },
]
const draft = (name: string, says: string, document: HostileDocument['document']) =>
  ({ name, says, document, way: 'draft' }) as const

export const FORMS: HostileDocument[] = [
  draft('10,000 questions', 'at most 256 KB', () => form(many(10_000))),
  draft('9,000 mistakes', '/schema/properties', () => form({}, { schema: mistaken(9_000) })),
  draft('501 questions', 'at most 500 properties', () => form(many(501))),
  draft('a layout of 3,000 items', '/layout/0/items: ', () =>
    form(many(2), { layout: [{ section: 'A', items: names(3_000).map(() => ({ field: 'f0' })) }] })
  ),
  draft('one question 400 times', 'stands in the layout twice', () =>
    form(many(2), { layout: [{ section: 'A', items: names(400).map(() => ({ field: 'f0' })) }] })
  ),
  draft('10,000 choices', 'at most 500 entries', () => form({ a: { enum: names(10_000) } })),
  draft('500 conditions of 400 letters', '/layout/0/items/0/show: ', () =>
    form(many(500), { layout: shown(500, `size(data.nope) > 0${' '.repeat(380)}`) })
  ),
  draft('conditions that do not end', '/show: ', () =>
    form(many(2), { layout: shown(2, `${'('.repeat(80)}true${')'.repeat(80)}`) })
  ),
  draft('a question from nowhere', '"z" is not in the schema', () =>
    form(many(1), { layout: [{ section: 'A', items: [{ field: 'z' }] }] })
  ),
  draft('a band turned round', 'must be [lowest, highest]', () =>
    form({ a: { 'type': 'number', 'x-bands': { fail: [9, 1] } } })
  ),
  draft('a failed item that runs a program', 'must be one of: create_task, notify', () =>
    form(many(1), { on_fail: [{ do: 'webhook', with: { event: 'x' } }] })
  ),
  draft('a ciphered answer', 'encrypt', () =>
    form({ a: { 'type': 'string', 'x-encrypted': true } })
  ),
]

const view = (change: Json = {}): Json => ({ entity: 'task', title: 'Hostile', ...change })
const saved = (name: string, says: string, document: () => Json): HostileDocument => ({
  ...{ name, says, document, way: 'view' },
})
const filter = (change: Json) => [{ path: 'title', op: 'eq', value: 'x', ...change }]

export const VIEWS: HostileDocument[] = [
  saved('10,000 columns', 'columns: ', () => view({ columns: names(10_000) })),
  saved('a column nobody has', 'custom.nope: is not a field', () =>
    view({ columns: ['custom.nope'] })
  ),
  saved('the prototype as a column', '__proto__', () => view({ columns: ['__proto__'] })),
  saved('a thousand filters', 'filter: ', () =>
    view({ filter: names(600).flatMap(() => filter({})) })
  ),
  saved('SQL as an operator', 'filter.0.op: ', () => view({ filter: filter({ op: 'or 1=1' }) })),
  saved('SQL as a field', 'is not a field a list can use', () =>
    view({ filter: filter({ path: 'title"; drop table' }) })
  ),
  saved('a filter of 3,000 letters', 'filter.0.value: ', () =>
    view({ filter: filter({ value: 'x'.repeat(3_000) }) })
  ),
  saved('a sort by a column nobody has', 'password: is not a field', () =>
    view({ sort: 'password' })
  ),
  saved('groups of a long text', 'description: is not a field', () =>
    view({ group_by: 'description' })
  ),
  saved('a limit of a billion cards', 'look.wip_limits', () =>
    view({ look: { as: 'board', wip_limits: { new: 1e9 } } })
  ),
  saved('a look nobody knows', 'look.as: ', () => view({ look: { as: 'iframe' } })),
]
