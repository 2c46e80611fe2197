import { KINDS_WITH_META } from '#platform/definitions/meta_schema'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Definition, DefinitionKind } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'

/** Where definitions name others. */
const NAMING: Record<string, DefinitionKind> = {
  'x-relation': 'entity',
  'entity': 'entity',
  'checklists': 'form',
  'form': 'form',
  'template': 'template',
  'workflow': 'workflow',
  'view': 'view',
}

/** The first definition that still applies and cannot do without this one; a workflow belongs to the entity of its key. */
export async function namedBy(
  { kind, key }: { kind: DefinitionKind; key: string },
  leaving: Set<string>
): Promise<Definition | undefined> {
  const all = await Promise.all(KINDS_WITH_META.map((each) => definitionRegistry.all(each)))
  return all
    .flat()
    .map(({ document }) => document)
    .filter((document) => !leaving.has(`${document.kind}/${document.key}`))
    .find((document) => belongsTo({ kind, key }, document) || names(document, kind, key))
}

function belongsTo({ kind, key }: { kind: DefinitionKind; key: string }, document: Definition) {
  return kind === 'entity' && document.kind === 'workflow' && document.key === key
}

/** A template is named whole, or without its channel: `permit_granted` for `permit_granted.email`. */
function names(value: unknown, kind: DefinitionKind, key: string): boolean {
  if (Array.isArray(value)) return value.some((one) => names(one, kind, key))
  if (!isRecord(value)) return false
  return Object.entries(value).some(([name, part]) => {
    if (Object.hasOwn(NAMING, name) && NAMING[name] === kind) {
      const said = [part].flat()
      if (said.includes(key) || (kind === 'template' && said.includes(key.split('.')[0])))
        return true
    }
    return names(part, kind, key)
  })
}
