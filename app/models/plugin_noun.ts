import { nouns, type Noun } from '#models/noun'
import type { NumberColumn, RegisteredNoun } from '#models/registered_noun'
import { rulesBy, STANDS_IN } from '#models/scope_rules'
import { WorkflowModel } from '#models/workflow_model'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { EntityDefinition } from '#platform/definitions/types'
import type { EntityModel } from '#platform/entities/entity_model'
import type { PluginEntity } from '#platform/plugins/plugin'

/**
 * Makes the entities of a plugin nouns like the core's own. At boot, behind its definitions and before anything
 * asks; all of them or none. @throws for an entity without a definition, or a noun that is there already
 */
export async function addNouns(plugin: string, entities: Record<Noun, PluginEntity>) {
  const added: RegisteredNoun[] = []
  for (const [noun, contribution] of Object.entries(entities)) {
    const { default: model } = await contribution.model()
    added.push(registered({ plugin, noun, model }, contribution))
  }
  for (const each of added) nouns.assertFree(each)
  for (const each of added) nouns.add(each)
}

type Named = { plugin: string; noun: Noun; model: typeof EntityModel }

function registered(named: Named, contribution: PluginEntity): RegisteredNoun {
  const { entity, scopes, within, number, told } = contribution
  const { table, path, columns } = definitionOf(named, entity)
  const names = ['created_by', ...Object.keys(columns)]
  return {
    ...named,
    entity,
    table,
    address: path,
    workflow: named.model.prototype instanceof WorkflowModel,
    rules: { ...rulesBy(names), ...scopes },
    within: within ?? (names.includes('facility_id') ? STANDS_IN : undefined),
    number: number ?? numberIn(columns),
    told,
  }
}

/** @throws where its file does not say what a noun needs */
function definitionOf({ plugin, noun, model }: Named, entity: string) {
  const { table, path, columns } = systemDefinitions().find('entity', entity) ?? {}
  if (!table || !path || !columns)
    throw new Error(
      `${plugin}: the definition of "${noun}", entity/${entity}, must be there and name table, path and columns`
    )
  if (model.entityKey !== entity || model.table !== table)
    throw new Error(
      `${plugin}: the model of "${noun}" must have the entity "${entity}" in "${table}"`
    )
  return { table, path, columns }
}

function numberIn(columns: NonNullable<EntityDefinition['columns']>): NumberColumn | undefined {
  const unique = Object.entries(columns).find(([, schema]) => schema['x-unique'])
  return unique && { column: unique[0] }
}
