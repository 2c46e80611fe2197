import type { Principal } from '#models/principal'
import { RecordWorkflow } from '#models/record_workflow'
import { addressOf } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tenant } from '#platform/tenancy/tenant_scope'

/** The company's own entities that somebody may open, as every page's navigation names them. */
export async function ownNavigation(principal: Principal, locale: string) {
  if (!tenant.isOpen()) return []
  const keys = await definitionRegistry.ownEntities()
  return Promise.all(
    keys
      .filter((key) => principal.can(`view_${key}`))
      .map(async (key) => {
        const {
          title,
          title_plural: plural,
          icon,
        } = (await definitionRegistry.entity(key)).names(locale)
        const hasBoard = (await RecordWorkflow.find(key)) !== undefined
        const can = { create: principal.can(`create_${key}`) }
        return {
          key,
          title,
          title_plural: plural,
          icon,
          path: addressOf(key),
          has_board: hasBoard,
          can,
        }
      })
  )
}
