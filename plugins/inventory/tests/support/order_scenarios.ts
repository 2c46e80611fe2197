import { stocked } from '#plugins/inventory/tests/support/stocked'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { Caller } from '#tests/support/caller'

type Step = 'submit' | 'approve' | 'send'

const supplier = async ({ api }: Stage) =>
  (await api.create('/suppliers/', { name: fresh('Acme') })).id as string

/** An order that has gone through these steps, and one more of them by whoever may. */
async function order(stage: Stage, ...steps: Step[]) {
  const { location } = await stocked(stage)
  const lines = [{ ...location, quantity: 2, unit_cost: '2.50' }]
  const wish = { supplier_id: await supplier(stage), lines }
  const made = await stage.api.create('/purchase-orders/', wish)
  const boss = await Caller.as(stage.client, stage.home, 'manager')
  const go = (verb: string, body: object = {}) =>
    (['approve', 'reject'].includes(verb) ? boss : stage.api).post(
      `/purchase-orders/${made.id}/${verb}/`,
      body
    )
  for (const step of steps) await go(step)
  const receipt = {
    lines: [{ line_id: made.lines[0].id, quantity: 2, location_id: location.location_id }],
  }
  return { go, receipt }
}

async function offer(stage: Stage) {
  const { location } = await stocked(stage)
  const wish = { part_id: location.part_id, supplier_id: await supplier(stage) }
  return { ...wish, supplier_number: fresh('A') }
}

const offered = async (stage: Stage) =>
  `/supplier-parts/${(await stage.api.create('/supplier-parts/', await offer(stage))).id}/`

/** A part that is short, and the suggestion to buy it. */
async function short(stage: Stage) {
  const { location } = await stocked(stage)
  await stage.api.patch(`/parts/${location.part_id}/`, {
    reorder_level: '20',
    supplier_id: await supplier(stage),
  })
  const { data } = (await stage.api.get(`/reorder-suggestions/?part_id=${location.part_id}`)).body()
  return data[0].id as string
}

async function lists(stage: Stage) {
  const { location } = await stocked(stage)
  const whole = await stage.api.create('/parts/', { part_number: fresh('W'), name: 'Door drive' })
  const number = { equipment_number: fresh('E'), name: 'Lift' }
  const lift = await stage.api.create('/equipment/', number)
  const parts = [{ part_id: location.part_id, quantity: 2 }]
  return {
    components: `/parts/${whole.id}/components/`,
    spares: `/equipment/${lift.id}/parts/`,
    parts,
  }
}

const listScenarios: Scenarios = {
  'supplier_parts.index': async (stage) => {
    await offered(stage)
    return stage.api.get('/supplier-parts/')
  },
  'supplier_parts.store': async (stage) => stage.api.post('/supplier-parts/', await offer(stage)),
  'supplier_parts.show': async (stage) => stage.api.get(await offered(stage)),
  'supplier_parts.update': async (stage) =>
    stage.api.patch(await offered(stage), { description: 'By ten' }),
  'supplier_parts.destroy': async (stage) => stage.api.delete(await offered(stage)),
  'part_components.index': async (stage) => stage.api.get((await lists(stage)).components),
  'part_components.update': async (stage) => {
    const { components, parts } = await lists(stage)
    return stage.api.put(components, { parts })
  },
  'equipment_parts.index': async (stage) => stage.api.get((await lists(stage)).spares),
  'equipment_parts.update': async (stage) => {
    const { spares, parts } = await lists(stage)
    return stage.api.put(spares, { parts })
  },
  'parts_store.import': ({ api }) =>
    api.post('/parts-store/import/', { categories: 'id,name,description,parent\n1,Seals,,' }),
}

/** Buying, from what is short to what has come. */
export const orderScenarios: Scenarios = {
  ...listScenarios,
  'purchase_orders.submit': async (stage) => (await order(stage)).go('submit'),
  'purchase_orders.approve': async (stage) => (await order(stage, 'submit')).go('approve'),
  'purchase_orders.reject': async (stage) => (await order(stage, 'submit')).go('reject'),
  'purchase_orders.send': async (stage) => (await order(stage, 'submit', 'approve')).go('send'),
  'purchase_orders.receive': async (stage) => {
    const { go, receipt } = await order(stage, 'submit', 'approve', 'send')
    return go('receive', receipt)
  },
  'purchase_orders.close': async (stage) =>
    (await order(stage, 'submit', 'approve', 'send')).go('close'),
  'purchase_orders.cancel': async (stage) => (await order(stage)).go('cancel'),
  'reorder_suggestions.index': async (stage) => {
    await short(stage)
    return stage.api.get('/reorder-suggestions/')
  },
  'reorder_suggestions.show': async (stage) =>
    stage.api.get(`/reorder-suggestions/${await short(stage)}/`),
  'reorder_suggestions.order': async (stage) =>
    stage.api.post(`/reorder-suggestions/${await short(stage)}/order/`),
  'reorder_orders.store': async (stage) =>
    stage.api.post('/reorder-suggestions/order/', {
      supplier_id: await supplier(stage),
      ids: [await short(stage)],
    }),
}
