import { nounOperations } from '#openapi/noun_operations'
import { text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const parameters = { key: { description: 'Key of the template', schema: text } }

const openapi: NounDescription[] = [
  {
    tag: 'Gadget makers',
    about: 'Who makes gadgets.',
    entity: 'gadget_maker',
    parameters,
    operations: nounOperations('gadget_makers', {
      component: 'GadgetMaker',
      one: 'maker of gadgets',
      many: 'makers of gadgets',
    }),
  },
  {
    tag: 'Gadgets',
    about: 'What the tests of nouns are about.',
    entity: 'gadget',
    parameters,
    operations: nounOperations('gadgets', { component: 'Gadget', one: 'gadget', many: 'gadgets' }),
  },
  {
    tag: 'Gadget orders',
    about: 'Moved by a workflow.',
    entity: 'gadget_order',
    parameters,
    operations: nounOperations(
      'gadget_orders',
      { component: 'GadgetOrder', one: 'order of gadgets', many: 'orders of gadgets' },
      { workflow: true }
    ),
  },
]

export default openapi
