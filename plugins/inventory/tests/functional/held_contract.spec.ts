import inventory from '#plugins/inventory/plugin'
import { scenarios } from '#plugins/inventory/tests/support/scenarios'
import { stocked } from '#plugins/inventory/tests/support/stocked'
import { contractSuite } from '#tests/kit/contract_suite'
contractSuite(inventory, {
  scenarios,
  untried: { 'purchase_orders.status': 'an order moves by what is done with it, not by its state' },
  samples: {
    equipment: ({ fresh }) => ({ equipment_number: fresh('E'), name: 'Lift' }),
    part_categories: ({ fresh }) => ({ name: fresh('Filters') }),
    parts: ({ fresh }) => ({ part_number: fresh('P'), name: 'Filter' }),
    suppliers: ({ fresh }) => ({ name: fresh('Acme') }),
    stock_locations: ({ fresh }) => ({ name: fresh('Store') }),
    stock_counts: async (stage) => ({ location_id: (await stocked(stage)).location.location_id }),
    supplier_parts: async (stage) => ({
      supplier_number: stage.fresh('A'),
      part_id: (await stocked(stage)).location.part_id,
      supplier_id: (await stage.api.create('/suppliers/', { name: stage.fresh('Acme') })).id,
    }),
    purchase_orders: async (stage) => ({
      supplier_id: (await stage.api.create('/suppliers/', { name: stage.fresh('Acme') })).id,
      lines: [{ part_id: (await stocked(stage)).location.part_id, quantity: 2 }],
    }),
  },
  made: {
    stock_movements: async (stage) => (await stocked(stage)).movement.id,
    stock_reservations: async (stage) => {
      const { location } = await stocked(stage)
      const task = await stage.api.create('/tasks/', { title: 'Fit it' })
      const wish = { ...location, task_id: task.id, quantity: '1' }
      return (await stage.api.create('/stock/reservations/', wish)).id
    },
    stock_tasks: async ({ api }) => (await api.create('/tasks/', { title: 'Fit it' })).id,
    stock: async (stage) => {
      const { location } = await stocked(stage)
      const { data } = (await stage.api.get(`/stock/?part_id=${location.part_id}`)).body()
      return data[0].id
    },
    reorder_suggestions: async (stage) => {
      const { part_id: partId } = (await stocked(stage)).location
      await stage.api.patch(`/parts/${partId}/`, { reorder_level: '20' })
      return (await stage.api.get('/reorder-suggestions/')).body().data[0].id
    },
  },
})
