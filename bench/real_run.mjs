#!/usr/bin/env node
// The way of a company, against a product that runs: it signs up, describes an elevator, brings in a register of
// them, raises a task, and a technician fills its checklist at phone width. Prints what happened and how long it took.
//   npm run demo
//   npm run real-run -- --register maryland.csv.gz [--url http://localhost:3333]
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Phone } from './real_run_phone.mjs'

const { values } = parseArgs({
  options: {
    register: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:3333' },
  },
})
const register = gunzipSync(readFileSync(values.register))
const email = 'ada@calvert-elevators.example'
const password = 'heron-lantern-quarry'
let headers = {}

const { slug, user } = await timed('a company signs up', signUp)
await timed('its elevator is published', publish)
const first = await timed('the register is imported', importRegister)
console.log(`  ${counts(first)}\n  ${await reasons(first)}`)
const second = await timed('the same file again', importRegister)
console.log(`  ${counts(second)}`)
assert.equal(second.result.created + second.result.updated, 0, 'a second import changes nothing')
const heaviest = await timed('filtered and sorted on a custom field', filtered)
await timed('export and import of the export', exportAndBack)
const task = await timed('a task with its checklist', () => raise(heaviest))
const phone = await Phone.open({ url: values.url, slug, email, password })
await timed('its checklist is filled at 390 px', () => phone.complete(task.title))
await phone.close()
const done = await api('GET', `/tasks/${task.id}/`)
console.log(`  task ${done.data.task_number} is ${done.data.status}`)
assert.equal(done.data.status, 'completed')

async function signUp() {
  const body = {
    company_name: `Calvert Elevators ${Date.now() % 100_000}`,
    email,
    password,
    first_name: 'Ada',
  }
  const { data } = await api('POST', '/auth/register/', body)
  headers = { 'authorization': `Bearer ${data.access_token}`, 'x-tenant': data.tenant.slug }
  return { slug: data.tenant.slug, user: data.user }
}

async function publish() {
  const field = (type, title, more) => ({ type, title, ...more })
  const found = { 'x-filter': true, 'x-sort': true }
  const properties = {
    capacity_lbs: field('integer', 'Capacity', {
      'minimum': 0,
      'x-unit': 'lb',
      'x-list': true,
      ...found,
    }),
    speed_fpm: field('integer', 'Speed', { 'minimum': 0, 'maximum': 4000, 'x-unit': 'ft/min' }),
    travel: field('string', 'Travel'),
    certificate_expiry: field('string', 'Certificate expires', { format: 'date', ...found }),
    last_inspection: field('string', 'Last inspection', { format: 'date', ...found }),
    inspection_type: field('string', 'Kind of inspection'),
  }
  const path = '/definitions/entity/equipment.elevator'
  const document = {
    kind: 'entity',
    key: 'equipment.elevator',
    title: 'Elevator',
    schema: { type: 'object', properties },
  }
  await api('PUT', `${path}/draft/`, document)
  const plan = await api('POST', `${path}/plan/`, {})
  assert.deepEqual(plan.data.blockers, [])
  await api('POST', `${path}/publish/`, { note: 'As the register has them' })
}

function importRegister() {
  const mapping = {
    registration_number: 'equipment_number',
    location_name: 'facility.name',
    location_address: 'facility.address',
    equipment_type: 'name',
    equipment_capacity: 'custom.capacity_lbs',
    equipment_speed: 'custom.speed_fpm',
    equipment_travel: 'custom.travel',
    certificate_expiration_date: 'custom.certificate_expiry',
    inspection_type: 'custom.inspection_type',
    last_inspection_date: 'custom.last_inspection',
    location_type: null,
    county: null,
    status: null,
  }
  return bringIn(register, mapping, { equipment_type: 'elevator', create_facilities: 'true' })
}

async function bringIn(csv, mapping, more) {
  const form = new FormData()
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'register.csv')
  form.set('mapping', JSON.stringify(mapping))
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  const { data } = await api('POST', '/equipment/import/', form)
  for (;;) {
    const { data: run } = await api('GET', `/imports/${data.job.id}/`)
    if (['completed', 'failed', 'cancelled'].includes(run.state)) return run
    await pause(200)
  }
}

function counts({ state, result }) {
  const { created, updated, unchanged, refused, facilities_created: places } = result
  return `${state}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused, ${places} facilities created`
}

/** The reasons of refusal, counted. */
async function reasons({ id }) {
  const { text } = await api('GET', `/imports/${id}/errors.csv`)
  const tally = new Map()
  for (const line of text.split('\n').slice(1).filter(Boolean)) {
    const reason = line
      .replace(/^.*?,(?=[^,]*$)/, '')
      .replaceAll('"', '')
      .trim()
    tally.set(reason, (tally.get(reason) ?? 0) + 1)
  }
  return [...tally].map(([reason, count]) => `${count} × ${reason}`).join('\n  ')
}

async function filtered() {
  const query = 'filter[custom.capacity_lbs][gte]=10000&sort=-custom.capacity_lbs&page_size=3'
  const { data, meta } = await api('GET', `/equipment/?${query}`)
  console.log(
    `  ${meta.pagination.total} carry 10,000 lb or more, the heaviest ${data[0].custom.capacity_lbs} lb`
  )
  assert.ok(data[0].custom.capacity_lbs >= data[2].custom.capacity_lbs)
  return data[0]
}

async function exportAndBack() {
  const { text } = await api('GET', '/equipment/export/?format=csv')
  const columns = text
    .slice(0, text.indexOf('\n'))
    .replace(/^\uFEFF/, '')
    .trim()
    .split(',')
  const run = await bringIn(text, Object.fromEntries(columns.map((name) => [name, name])), {})
  console.log(`  ${counts(run)}`)
  assert.equal(run.result.created + run.result.updated, 0, 'an export comes back unchanged')
}

async function raise({ id, facility_id: place }) {
  const title = 'Yearly safety round'
  const { data } = await api('POST', '/tasks/', {
    title,
    equipment_id: id,
    facility_id: place,
    assigned_to: user.id,
  })
  await api('POST', `/tasks/${data.id}/checklists/`, { form: 'general_safety' })
  return data
}

async function api(method, path, body) {
  const isForm = body instanceof FormData
  const answer = await fetch(`${values.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body && !isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : body && JSON.stringify(body),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`)
  return /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : { text }
}

async function timed(what, work) {
  const start = performance.now()
  const result = await work()
  console.log(`${((performance.now() - start) / 1_000).toFixed(2).padStart(7)} s  ${what}`)
  return result
}
