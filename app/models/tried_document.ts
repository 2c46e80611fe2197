import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { inspectionContext } from '#platform/definitions/tenant_inspection'
import type { Definition, DefinitionKind, Finding } from '#platform/definitions/types'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'

/**
 * The document somebody tries out: the one given, else the draft, else what applies. Mistakes keep it from being
 * run as they keep it from being published. @throws E_VALIDATION by JSON pointer, E_NOT_FOUND
 */
export async function triedDocument<T extends Definition>(
  kind: DefinitionKind,
  key: string,
  given?: object
): Promise<T> {
  const cycle = new DefinitionLifeCycle(kind, key)
  const known = given ? undefined : ((await cycle.draft()) ?? (await cycle.effective()))?.document
  if (!given && !known) throw new E_NOT_FOUND(`There is no ${kind} "${key}"`)
  const document = { ...(given ?? known), kind, key } as T
  const { errors } = inspectDefinition(document, await inspectionContext())
  if (errors.length) throw new E_VALIDATION().withDetails(byPointer(errors))
  return document
}

function byPointer(findings: Finding[]) {
  return Object.fromEntries(
    [...Map.groupBy(findings, ({ pointer }) => pointer || '/')].map(([pointer, some]) => [
      pointer,
      some.map(({ message }) => message),
    ])
  )
}
