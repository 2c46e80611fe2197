import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { Finding } from '#platform/definitions/types'

export type DefinitionFinding = Finding & { definition: string }

/** What is wrong with the definitions that come as files, read against each other. */
export function checkSystemDefinitions(): DefinitionFinding[] {
  const system = systemDefinitions()
  const context = {
    find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
    entities: system.all('entity'),
    origin: 'system' as const,
  }
  return system.all().flatMap((document) => {
    const { errors, warnings } = inspectDefinition(document, context)
    return [...errors, ...warnings].map((finding) => ({
      ...finding,
      definition: `${document.kind}/${document.key}`,
    }))
  })
}
