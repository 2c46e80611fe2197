import { automationState } from '#models/automation_state'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { templateNames } from '#platform/definitions/tenant_inspection'
import { titleText } from '#platform/definitions/title_text'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { humanised } from '#platform/entities/field'
import { tellable } from '#platform/templates/record_facts'

type Named = { key: string; title: string }

/** What the designers of templates and automations offer: every entity with its fields. */
export async function offeredEntities(locale: string) {
  const bases = (await definitionRegistry.all('entity')).filter(
    ({ document }) => !document.key.includes('.')
  )
  const entities = await Promise.all(
    bases.map(({ document }) => definitionRegistry.entity(document.key))
  )
  return entities.map((entity) => ({
    key: entity.key,
    title: titleText(entity.title, locale, entity.key),
    fields: entity.fields
      .filter(tellable)
      .map((field) => ({ path: field.path, title: field.title(locale) })),
  }))
}

/** What the designer of an automation needs besides: transitions, effects, templates, and how it stands. */
export async function automationDesign(key: string, locale: string) {
  const templates = await definitionRegistry.all('template')
  const isPublished = await definitionRegistry.knows('automation', key)
  return {
    entities: await offeredEntities(locale),
    transitions: await offeredTransitions(locale),
    effects: effectCatalogue.all().map(({ key: name, title, icon, parameters }) => ({
      key: name,
      title: titleText(title, locale, humanised(name)),
      icon,
      parameters,
    })),
    templates: templateNames(templates.map(({ document }) => document)),
    state: isPublished ? await automationState(key, locale) : null,
  }
}

/** Ways from state to state, by the entity they move. */
async function offeredTransitions(locale: string): Promise<Record<string, Named[]>> {
  const workflows = await definitionRegistry.all('workflow')
  return Object.fromEntries(
    workflows.map(({ document }) => [
      document.key,
      Object.entries((document as WorkflowDefinition).transitions).map(([name, { title }]) => ({
        key: name,
        title: titleText(title, locale, humanised(name)),
      })),
    ])
  )
}
