import { answers } from '#platform/api/openapi/answers'
import { moment, object, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { entityOperations } from '#openapi/entity_operations'
import { shutdownValidator } from '#validators/downtime'

/** A task has all its fields; what plugins add says itself what it is. */
const MaintenanceEntry = {
  ...object({ kind: text, id: uuid, at: moment, title: text }),
  additionalProperties: true,
}

export const equipment: NounDescription = {
  tag: 'Equipment',
  about: 'What is maintained. Its type says which fields it has beside those of every piece.',
  entity: 'equipment',
  schemas: { MaintenanceEntry },
  operations: {
    ...entityOperations('equipment', {
      component: 'Equipment',
      one: 'piece of equipment',
      many: 'equipment',
    }),
    'equipment.shutdown': {
      summary: 'Shut a piece of equipment down',
      description: 'Its status becomes shutdown and a downtime event opens.',
      permission: 'update_equipment',
      body: body(shutdownValidator),
      ifMatch: true,
      answer: answers.record('Equipment'),
    },
    'equipment.restart': {
      summary: 'Put a piece of equipment back into service',
      description: 'Closes the open downtime event.',
      permission: 'update_equipment',
      ifMatch: true,
      answer: answers.record('Equipment'),
    },
    'equipment.maintenance_history': {
      summary: 'List the maintenance of a piece of equipment',
      description:
        'Its tasks that are done, newest first, in one order with what plugins add: each says its kind. `kind` asks for one of them; whatever else a list of tasks understands narrows it to tasks.',
      query: [{ name: 'kind', description: 'task, or one of a plugin', schema: text }],
      permission: 'view_tasks',
      answer: answers.page('MaintenanceEntry'),
    },
  },
}
