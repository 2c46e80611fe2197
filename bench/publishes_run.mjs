// Memory of the web process while definitions are published over and over: `[--publications 1000]`. An entity of
// 300 fields, a workflow, a form and a small entity in turn; after each, what applies now is used.
import { parseArgs } from 'node:util'
import { formOf, wideEntity, workflowOf } from './company.mjs'
import { call, done, openStand } from './stand.mjs'

/** How often it is looked at. */
const LOOKS = 10
const MIB = 2 ** 20
const KEY = 'wide_asset'

export async function measure() {
  const { values } = parseArgs({ options: { publications: { type: 'string', default: '1000' } } })
  const publications = Number(values.publications)
  const stand = await openStand({ folder: 'bench_publishes', port: 7013 })
  try {
    const [{ slug, admin: token }] = stand.fill({ tenants: 1, rows: 100 })
    const admin = { slug, token }
    const ask = await stand.watched()
    await ask('reset')
    const heaps = []
    const times = []
    for (let turn = 1; turn <= publications; turn++) {
      times.push(await publishAnother({ stand, admin, turn }))
      if (turn % Math.ceil(publications / LOOKS)) continue
      const { heap } = await ask('heap')
      const { peak } = await ask('read')
      heaps.push(heap / MIB)
      console.log(
        `${turn} publications: heap ${(heap / MIB).toFixed(1)} MB, ${told(times)}, resident ${(peak / MIB).toFixed(0)} MB at its peak`
      )
      times.length = 0
    }
    const growth = heaps.at(-1) - heaps[1]
    console.log(`from the second look to the last the heap grew by ${growth.toFixed(1)} MB`)
  } finally {
    await stand.close()
  }
}

async function publishAnother({ stand, admin, turn }) {
  const title = `Number ${turn} of ${Date.now()}`
  const small = { type: 'object', properties: { [`only_${turn % 200}`]: { type: 'string' } } }
  const documents = [
    wideEntity(KEY, { title }),
    { ...workflowOf(KEY), states: { ...workflowOf(KEY).states, old: { category: 'void', title } } },
    { ...formOf('check_350', 350), title },
    { kind: 'entity', key: 'small_asset', title, schema: small },
  ]
  const document = documents[turn % documents.length]
  const home = `/definitions/${document.kind}/${document.key}`
  await done(stand, admin, { method: 'PUT', path: `${home}/draft/`, body: document })
  const { took } = await done(stand, admin, { method: 'POST', path: `${home}/publish/`, body: {} })
  await use(stand, admin, turn)
  return took
}

/** What applies is compiled, validated by and shown; before the first is published there is nothing to be used. */
async function use(stand, admin, turn) {
  const body = { title: `Asset ${turn}`, custom: { f1: turn, f2: 'good' } }
  await call(stand, admin, { method: 'POST', path: `/records/${KEY}/`, body })
  await call(stand, admin, { path: `/records/${KEY}/?page_size=5` })
  await call(stand, admin, { path: `/definitions/entity/${KEY}/schema.json` })
}

function told(times) {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return `${mean.toFixed(0)} ms each`
}
