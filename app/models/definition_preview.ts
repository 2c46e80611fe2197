import Role from '#models/role'
import { candidateEntity } from '#platform/definitions/definition_plan'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { inspectionContext } from '#platform/definitions/tenant_inspection'
import type { EntityDefinition } from '#platform/definitions/types'
import type { EntityView } from '#platform/entities/entity_view'

type PreviewFor = { role?: string; locale: string }

/**
 * The pages of an entity as one role would see them if `document` were published; the first role by
 * title where none, or an unknown one, is asked for. Null while mistakes keep it from being an entity.
 */
export async function definitionPreview(
  document: EntityDefinition,
  { role: key, locale }: PreviewFor
): Promise<EntityView | null> {
  if (inspectDefinition(document, await inspectionContext()).errors.length) return null
  const roles = await Role.byTitle()
  const role = roles.find((one) => one.key === key) ?? roles[0]
  const entity = await candidateEntity(document)
  const variant = document.key.split('.')[1]
  const shown = entity.forVariant(variant ?? null)
  return shown?.view(locale, { role: role.key, permissions: role.grants }) ?? null
}
