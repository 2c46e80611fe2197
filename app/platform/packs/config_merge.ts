import { createHash } from 'node:crypto'
import { definitionDiff } from '#platform/definitions/definition_diff'
import { planPublication, type Plan } from '#platform/definitions/definition_plan'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { DefinitionVersion } from '#platform/definitions/definition_version'
import type { Choices } from '#platform/definitions/merge/definition_merge'
import { isSame, type MergeSide } from '#platform/definitions/merge/merge_three'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { Definition, DefinitionKind } from '#platform/definitions/types'
import { CatalogueError } from '#platform/errors'
import { ConfigEntry, type Incoming, type PlannedEntry } from '#platform/packs/config_entry'
import { namedBy } from '#platform/packs/named_by'

/** `<kind>/<key>` → JSON pointer → whose value is taken; `otherwise` decides what is not named. */
export type Decisions = { conflicts?: Record<string, Choices>; otherwise?: MergeSide }

/** What others need stands first. */
const ORDER: DefinitionKind[] = ['entity', 'form', 'template', 'view', 'workflow', 'automation']

/** Definitions that come from elsewhere, held against those the tenant has. */
export class ConfigMerge {
  private constructor(readonly entries: ConfigEntry[]) {}

  static async of(incoming: Incoming[], { conflicts = {}, otherwise }: Decisions = {}) {
    const published = await DefinitionVersion.query().where('state', 'published')
    const own = new Map(published.map(({ kind, key, document }) => [`${kind}/${key}`, document]))
    const entries = incoming.map((one) => {
      const name = `${one.kind}/${one.key}`
      const mine = own.get(name) ?? systemDefinitions().find(one.kind, one.key)
      const choices = Object.hasOwn(conflicts, name) ? conflicts[name] : {}
      const entry = new ConfigEntry(one, mine, choices)
      if (!otherwise) return entry
      const rest = entry.open.map(({ pointer }) => [pointer, otherwise] as const)
      return new ConfigEntry(one, mine, { ...Object.fromEntries(rest), ...choices })
    })
    return new ConfigMerge(entries.sort(byNeed))
  }

  /** What nobody has decided yet, by definition. */
  get open(): Record<string, string[]> {
    const open = this.entries.filter((entry) => entry.open.length)
    return Object.fromEntries(
      open.map(({ name, open: left }) => [name, left.map(({ pointer }) => pointer)])
    )
  }

  /** Changes with whatever the plan was made from: the tenant's documents and those that come. */
  get fingerprint() {
    const sides = this.entries.map(({ name, sides: all }) => [name, all.mine, all.theirs])
    return createHash('sha256').update(JSON.stringify(sides)).digest('base64url').slice(0, 32)
  }

  async plan(locale: string): Promise<PlannedEntry[]> {
    const planned: PlannedEntry[] = []
    for (const entry of this.entries) planned.push(await this.planned(entry, locale))
    return planned
  }

  /** Runs `work` with all the others already in place. */
  beside<T>(entry: ConfigEntry, work: () => Promise<T>): Promise<T> {
    const others = this.entries.filter((other) => other !== entry)
    return definitionRegistry.supposing(
      {
        published: others.flatMap(({ action, document }) =>
          document && action !== 'none' ? [document] : []
        ),
        withdrawn: others.filter(({ action }) => action === 'remove').map(({ name }) => name),
      },
      work
    )
  }

  /** Why a definition that is to go cannot; null when it can. */
  async stays(entry: ConfigEntry, locale: string): Promise<string | null> {
    const leaving = new Set(
      this.entries.filter(({ action }) => action === 'remove').map(({ name }) => name)
    )
    const holder = await namedBy(entry, leaving)
    if (holder) return `"${titleText(holder.title, locale, holder.key)}" uses it`
    if (await entry.cycle.draft()) return 'somebody is working on a draft of it'
    return refusal(() => entry.cycle.assertUnused())
  }

  private async planned(entry: ConfigEntry, locale: string): Promise<PlannedEntry> {
    const { kind, key, action, document } = entry
    const { base, mine, theirs } = entry.sides
    const titled = document ?? mine ?? theirs ?? base
    return {
      kind,
      key,
      title: titleText(titled?.title, locale, key),
      action,
      plan: document && action !== 'none' ? await this.publication(entry, document, locale) : null,
      mine: mine && base && !isSame(mine, theirs) ? definitionDiff(base, mine, locale).changes : [],
      theirs: theirs && base ? definitionDiff(base, theirs, locale).changes : [],
      conflicts: entry.conflicts(locale),
      stays: action === 'remove' ? await this.stays(entry, locale) : null,
      has_draft: (await entry.cycle.draft()) !== null,
    }
  }

  private publication(entry: ConfigEntry, document: Definition, locale: string): Promise<Plan> {
    return this.beside(entry, async () => {
      const plan = await planPublication(document, await entry.cycle.effective(), locale)
      const unnamed = await refusal(() => entry.cycle.assertNamed(document))
      return unnamed ? { ...plan, blockers: [unnamed, ...plan.blockers] } : plan
    })
  }
}

function byNeed(one: ConfigEntry, other: ConfigEntry) {
  const order = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind)
  return order || (one.key < other.key ? -1 : 1)
}

/** What stands against it, in words. */
async function refusal(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt()
    return null
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error
    if (error.apiCode === 'CONFLICT') return error.message
    if (error.apiCode !== 'VALIDATION_ERROR') throw error
    return Object.entries(error.details ?? {})
      .map(([pointer, messages]) => `${pointer}: ${[messages].flat().join(', ')}`)
      .join(' ')
  }
}
