import { definePlugin } from '#platform/plugins/define_plugin'

/** A plugin that only tests have: nouns numbered by people, by the program, and not at all. */
export default definePlugin({
  id: 'gadgets',
  version: '1.0.0',
  engine: '^1.0',
  title: { en: 'Gadgets', de: 'Geräte' },
  summary: { en: 'Nouns for tests.', de: 'Gegenstände für Tests.' },
  entities: {
    gadget_makers: {
      entity: 'gadget_maker',
      model: () => import('#tests/support/probe_gadgets/models/gadget_maker'),
    },
    gadgets: {
      entity: 'gadget',
      model: () => import('#tests/support/probe_gadgets/models/gadget'),
    },
    gadget_orders: {
      entity: 'gadget_order',
      model: () => import('#tests/support/probe_gadgets/models/gadget_order'),
      number: { column: 'order_number', prefix: 'GO-' },
    },
  },
  routes: () => import('#tests/support/probe_gadgets/routes'),
  openapi: () => import('#tests/support/probe_gadgets/openapi'),
})
