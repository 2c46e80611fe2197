// A large file brought in: `[--rows 100000]`. Prints how long it took and the worker's peak memory.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { WORKER_HEAP } from '../bin/door/worker_heap.mjs'
import { headersOf, memoryOf, openStand } from './stand.mjs'

const COLUMNS = [
  'equipment_number',
  'name',
  'manufacturer',
  'installation_date',
  'facility.name',
  'custom.capacity_lbs',
]

export async function measure() {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
  const stand = await openStand({ folder: 'bench_tenants', port: 7005 })
  try {
    const [tenant] = stand.fill({ tenants: 1, rows: 1_000 })
    const web = await stand.web()
    const worker = stand.run([...WORKER_HEAP, 'ace.js', 'queue:work'])
    const csv = file(Number(values.rows))
    const peak = ({ pid }) => Math.round(memoryOf(pid, 'VmHWM'))
    for (const what of ['new rows', 'the same again']) {
      const start = performance.now()
      const run = await bringIn(stand.url, tenant, csv)
      const seconds = ((performance.now() - start) / 1_000).toFixed(1)
      const { created, updated, unchanged, refused } = run.result
      console.log(
        `${what}: ${run.state} in ${seconds} s (${created} created, ${updated} updated, ${unchanged} unchanged, ` +
          `${refused} refused) · peak of the worker ${peak(worker)} MB, of the web process ${peak(web)} MB`
      )
    }
  } finally {
    await stand.close()
  }
}

function file(rows) {
  const mark = Date.now()
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      `IMP-${mark}-${at}`,
      `Elevator ${at}`,
      ['Otis', 'Schindler', 'KONE'][at % 3],
      `20${String(at % 25).padStart(2, '0')}-0${1 + (at % 9)}-15`,
      `Facility ${1 + (at % 1_000)}`,
      1_000 + (at % 40) * 100,
    ].join(',')
  )
  return `${COLUMNS.join(',')}\n${lines.join('\n')}\n`
}

async function bringIn(url, tenant, csv) {
  const { 'Content-Type': _, ...headers } = headersOf(tenant)
  const form = new FormData()
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'register.csv')
  form.set('mapping', JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, name]))))
  form.set('equipment_type', 'elevator')
  const options = { method: 'POST', headers, body: form }
  const { data } = await read(await fetch(`${url}/api/v1/equipment/import/`, options))
  for (;;) {
    const { data: run } = await read(
      await fetch(`${url}/api/v1/imports/${data.job.id}/`, { headers })
    )
    if (['completed', 'failed', 'cancelled'].includes(run.state)) return run
    await pause(200)
  }
}

async function read(answer) {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The product answered ${answer.status}: ${text.slice(0, 500)}`)
  return JSON.parse(text)
}
