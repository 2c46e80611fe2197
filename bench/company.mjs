// A company that configures much: sixty definitions of its own, two of them as large as an entity may be.
import { done } from './stand.mjs'

const PARTS = 15
const FIELDS = 300
const KINDS = [
  { type: 'string', maxLength: 80 },
  { type: 'integer', minimum: 0, maximum: 100_000 },
  { enum: ['good', 'worn', 'broken', 'gone'] },
  { type: 'string', format: 'date' },
  { type: 'boolean' },
  { 'type': 'number', 'x-unit': 'kg' },
]

const name = (key, at) => ({ en: `${key} ${at}`, de: `${key} Nr. ${at}` })

/** So many fields, every kind in turn; the first ones are listed, filtered and sorted. */
export function fieldsOf(count) {
  const field = (at) => ({
    ...KINDS[at % KINDS.length],
    title: name('Field', at),
    ...(at < 6 && { 'x-list': true, 'x-filter': true }),
  })
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, field(at)]))
}

/** An entity of `FIELDS` fields in sections that show and hide, with rules between them. */
export function wideEntity(key, change = {}) {
  const properties = fieldsOf(FIELDS)
  const keys = Object.keys(properties)
  const sections = Array.from({ length: 20 }, (_, at) => ({
    section: name('Section', at),
    fields: keys.slice(at * PARTS, (at + 1) * PARTS),
    ...(at > 2 && { show: `custom.f2 != 'gone' || custom.f1 > ${at}.0` }),
  }))
  const rules = Array.from({ length: 20 }, (_, at) => ({
    rule: `custom.f1 == null || custom.f1 >= 0.0 || custom.f${at * 6 + 2} == 'good'`,
    message: name('Rule', at),
  }))
  const title = name('Wide', 0)
  const schema = { type: 'object', properties }
  return { kind: 'entity', key, title, schema, layout: sections, rules, ...change }
}

function smallEntity(at) {
  const key = `asset_${at}`
  const properties = fieldsOf(20)
  return { kind: 'entity', key, title: name('Asset', at), schema: { type: 'object', properties } }
}

export function workflowOf(key) {
  return {
    ...{ kind: 'workflow', key, initial: 'new' },
    states: {
      new: { category: 'backlog' },
      active: { category: 'active' },
      done: { category: 'done' },
    },
    transitions: {
      start: { from: ['new'], to: 'active', show: 'record.title != null' },
      finish: {
        from: ['active'],
        to: 'done',
        require: [{ rule: 'size(record.title) > 2', message: 'Title' }],
      },
    },
  }
}

export function formOf(key, count) {
  const properties = fieldsOf(count)
  const items = Object.keys(properties).map((field, at) => ({
    field,
    ...(at > 10 && { show: `data.f2 != 'gone' || data.f1 > ${at}.0` }),
  }))
  const layout = Array.from({ length: Math.ceil(count / 25) }, (_, at) => ({
    section: name('Section', at),
    items: items.slice(at * 25, (at + 1) * 25),
  }))
  const schema = { type: 'object', properties }
  return { kind: 'form', key, mode: 'checklist', title: name(key, 0), schema, layout }
}

function templateOf(at) {
  const body = '{{record.label}} of {{tenant.name}}'
  return {
    kind: 'template',
    key: `note_${at}.push`,
    title: name('Note', at),
    channel: 'push',
    body,
  }
}

function automationOf(at) {
  return {
    ...{ kind: 'automation', key: `tell_${at}`, title: name('Tell', at), enabled: true },
    ...{ on: { event: 'created', entity: `asset_${at}` }, if: 'custom.f1 > 5.0' },
    do: [{ do: 'notify', with: { to: ['creator'], text: 'New' } }],
  }
}

/** Sixty definitions: what is wide first. */
export function company() {
  const each = (count, make) => Array.from({ length: count }, (_, at) => make(at))
  return [
    wideEntity('wide_asset'),
    wideEntity('equipment.wide'),
    ...each(16, smallEntity),
    workflowOf('wide_asset'),
    ...each(12, (at) => workflowOf(`asset_${at}`)),
    formOf('check_350', 350),
    ...each(8, (at) => formOf(`check_${at}`, 40)),
    ...each(10, templateOf),
    ...each(10, automationOf),
  ]
}

/** What applies afterwards is the document. */
export async function publish(stand, admin, document) {
  const home = `/definitions/${document.kind}/${document.key}`
  await done(stand, admin, { method: 'PUT', path: `${home}/draft/`, body: document })
  return done(stand, admin, {
    method: 'POST',
    path: `${home}/publish/`,
    body: { accept_invalid: true },
  })
}
