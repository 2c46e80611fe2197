import type { DefinitionFinding } from '#platform/definitions/check_system_definitions'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { templateNames } from '#platform/definitions/tenant_inspection'
import type { Definition, DefinitionKind, EntityDefinition } from '#platform/definitions/types'
import { checkPackViews } from '#platform/packs/check_pack_views'
import type { Pack } from '#platform/packs/pack'
import { packShelf } from '#platform/packs/pack_shelf'

/** What is wrong with the packs that ship, each read as a tenant's that has all of them. */
export function checkPacks(): DefinitionFinding[] {
  const documents = packShelf.all().flatMap((pack) => pack.documents)
  return packShelf.all().flatMap((pack) => findingsOf(pack, documents))
}

function findingsOf(pack: Pack, all: Definition[]): DefinitionFinding[] {
  const { key, documents } = pack
  const system = systemDefinitions()
  const context = {
    find: (kind: DefinitionKind, name: string) =>
      all.find((document) => document.kind === kind && document.key === name) ??
      system.find(kind, name),
    entities: [
      ...system.all('entity'),
      ...all.filter((document): document is EntityDefinition => document.kind === 'entity'),
    ],
    templates: templateNames([...system.all(), ...all]),
    origin: 'tenant' as const,
  }
  const found = documents.flatMap((document) => {
    const { errors, warnings } = inspectDefinition(document, context)
    const taken = system.find(document.kind, document.key)
      ? [{ pointer: '/key', message: 'belongs to the product: choose another key' }]
      : []
    return [...taken, ...errors, ...warnings].map((finding) => ({
      ...finding,
      definition: `${key}: ${document.kind}/${document.key}`,
    }))
  })
  return [...found, ...checkPackViews(pack, context)]
}
