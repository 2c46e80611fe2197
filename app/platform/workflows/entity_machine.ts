import type { WorkflowDefinition } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import { entityRuleTypes } from '#platform/rules/rule_types'
import { StateMachine } from '#platform/workflows/state_machine'

/** The machine of a workflow whose rules speak of the fields of an entity. */
export function entityMachine(entity: Entity, definition: WorkflowDefinition) {
  const schemas = (custom: boolean) =>
    Object.fromEntries(
      entity.fields
        .filter((field) => field.custom === custom)
        .map(({ key, schema }) => [key, schema])
    )
  const types = entityRuleTypes(schemas(false), { type: 'object', properties: schemas(true) })
  return new StateMachine(definition, types)
}
