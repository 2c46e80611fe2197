import { DefinitionMerge } from '#platform/definitions/merge/definition_merge'
import type { Definition } from '#platform/definitions/types'
import { contentHash } from '#platform/definitions/definition_version'
import { CatalogueError } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { ConfigEntry } from '#platform/packs/config_entry'
import type { ConfigMerge } from '#platform/packs/config_merge'
import { tenant } from '#platform/tenancy/tenant_scope'

export type ApplyOptions = { acceptInvalid: boolean; note: string; by: Actor; locale: string }

type Named = { kind: string; key: string }
export type AppliedConfig = {
  applied: (Named & { action: 'add' | 'change' | 'remove'; version: number | null })[]
  kept: (Named & { why: string })[]
}

/** Two who change the configuration as a whole take turns; call it before reading what it changes. */
export function lockConfig() {
  return tenant.lock('configuration')
}

/** Publishes everything in the open unit: one that is refused fails all. @throws E_PUBLISH_BLOCKED naming the definition */
export async function applyConfig(
  merge: ConfigMerge,
  options: ApplyOptions
): Promise<AppliedConfig> {
  const result: AppliedConfig = { applied: [], kept: [] }
  const of = (action: string) => merge.entries.filter((entry) => entry.action === action)
  for (const entry of [...of('add'), ...of('change')]) {
    const { kind, key, action } = entry
    const version = await publish(merge, entry, options)
    result.applied.push({ kind, key, action: action as 'add' | 'change', version })
  }
  const leaving = []
  for (const entry of of('remove').reverse())
    leaving.push({ entry, why: await merge.stays(entry, options.locale) })
  for (const { entry, why } of leaving) {
    const { kind, key } = entry
    if (why) {
      result.kept.push({ kind, key, why })
      continue
    }
    await entry.cycle.withdraw(options.by)
    result.applied.push({ kind, key, action: 'remove', version: null })
  }
  return result
}

async function publish(merge: ConfigMerge, entry: ConfigEntry, options: ApplyOptions) {
  const document = entry.document!
  const { acceptInvalid, note, by } = options
  try {
    await merge.beside(entry, () => entry.cycle.adopt(document, { acceptInvalid, note, by }))
  } catch (error) {
    if (error instanceof CatalogueError)
      error.withDetails({ definition: entry.name, ...error.details })
    throw error
  }
  await rebaseDraft(entry, document)
  const [newest] = await entry.cycle.versions().limit(1)
  return newest.version
}

/** A draft was begun on what applied until now: published as it is it would take back what came. */
async function rebaseDraft(entry: ConfigEntry, published: Definition) {
  const draft = await entry.cycle.draft()
  if (!draft) return
  const { mine: base } = entry.sides
  const merged = new DefinitionMerge({ base, mine: draft.document, theirs: published }).document()
  if (merged) await draft.merge({ document: merged, contentHash: contentHash(merged) }).save()
}
