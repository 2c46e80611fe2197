import type { Principal } from '#models/principal'
import { RecordWorkflow } from '#models/record_workflow'
import { addressOf, entityOf, nouns, type Noun } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tenant } from '#platform/tenancy/tenant_scope'

/** The company's own entities that somebody may open, as every page's navigation names them. */
export async function ownNavigation(principal: Principal, locale: string) {
  if (!tenant.isOpen()) return []
  return named(await definitionRegistry.ownEntities(), { principal, locale })
}

/** The same of what plugins bring: their navigation is theirs, and pages name them all the same. */
export async function pluginEntities(principal: Principal, locale: string) {
  if (!tenant.isOpen()) return []
  const present = await nouns.present()
  const theirs = present.filter(({ plugin }) => plugin).map(({ noun }) => noun)
  return named(theirs, { principal, locale })
}

function named(all: Noun[], { principal, locale }: { principal: Principal; locale: string }) {
  return Promise.all(
    all
      .filter((noun) => principal.can(`view_${noun}`))
      .map(async (noun) => {
        const key = entityOf(noun)
        const entity = await definitionRegistry.entity(key)
        const { title, title_plural: plural, icon } = entity.names(locale)
        return {
          key,
          noun,
          title,
          title_plural: plural,
          icon,
          /** Template of a record's name. */
          label: entity.label,
          path: addressOf(noun),
          has_board: (await RecordWorkflow.find(key)) !== undefined,
          can: { create: principal.can(`create_${noun}`) },
        }
      })
  )
}
