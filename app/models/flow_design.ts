import { automationState } from '#models/automation_state'
import { offeredEffects } from '#models/offered_effects'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type { WorkflowDefinition } from '#platform/definitions/types'
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
  return entities.map((entity) => {
    const told = new Set(entity.fields.filter(tellable).map(({ path }) => path))
    const { key, title, fields } = entity.view(locale)
    return {
      key,
      title,
      fields: fields
        .filter(({ path }) => told.has(path))
        .map(({ path, title: name, type, options }) => ({ path, title: name, type, options })),
    }
  })
}

/** What the designer of an automation needs besides: transitions, effects, templates, and how it stands. */
export async function automationDesign(key: string, locale: string) {
  const isPublished = await definitionRegistry.knows('automation', key)
  return {
    entities: await offeredEntities(locale),
    transitions: await offeredTransitions(locale),
    ...(await offeredEffects(locale)),
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
