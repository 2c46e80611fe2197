import { DateTime } from 'luxon'
import { isSame } from '#platform/definitions/merge/merge_three'
import type { Definition } from '#platform/definitions/types'
import { E_CONFLICT, E_NOT_FOUND, E_PRECONDITION_FAILED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import {
  applyConfig,
  lockConfig,
  type AppliedConfig,
  type ApplyOptions,
} from '#platform/packs/apply_config'
import type { Incoming, PlannedEntry } from '#platform/packs/config_entry'
import { ConfigMerge, type Decisions } from '#platform/packs/config_merge'
import { InstalledPack } from '#platform/packs/installed_pack'
import type { Pack } from '#platform/packs/pack'
import { packViews } from '#platform/packs/pack_views'

export type InstallOptions = Omit<ApplyOptions, 'note'> & {
  decisions: Decisions
  /** Automations of the pack arrive switched on; else the admin switches on those they want. */
  automations?: boolean
  /** The fingerprint of the plan the admin agreed to. */
  seen?: string
}

/** A pack on its way into a tenant, to a later version, and out again. */
export class PackInstallation {
  constructor(private readonly pack: Pack) {}

  /** What installing or upgrading means: the maker's new documents against the tenant's, from those installed before. */
  async merge(decisions: Decisions = {}, automations = false): Promise<ConfigMerge> {
    const row = await InstalledPack.of(this.pack.key)
    const base = row?.documents ?? []
    return ConfigMerge.of(incomingOf(base, this.arriving(base, automations)), decisions)
  }

  /** What it brings that is no row of definitions. */
  viewPlan(locale: string): Promise<PlannedEntry[]> {
    return packViews.keeper.plan(this.pack, locale)
  }

  /** @throws E_PRECONDITION_FAILED when it is no longer what was planned, E_CONFLICT while a clash is undecided */
  async install({
    decisions,
    seen,
    automations,
    ...options
  }: InstallOptions): Promise<AppliedConfig> {
    await lockConfig()
    const { key, version } = this.pack
    const row = await InstalledPack.of(key)
    const documents = this.arriving(row?.documents ?? [], automations)
    const merge = await this.merge(decisions, automations)
    if (seen && seen !== merge.fingerprint)
      throw new E_PRECONDITION_FAILED('The configuration changed since: look at the plan again')
    if (Object.keys(merge.open).length)
      throw new E_CONFLICT('Both sides changed the same: choose yours or theirs').withDetails(
        merge.open
      )

    const result = await applyConfig(merge, { ...options, note: `Pack ${key} ${version}` })
    const views = await packViews.keeper.install(this.pack, options.by)
    const installed = row ?? new InstalledPack().merge({ key })
    const { by } = options
    await installed.merge({ version, documents, installedBy: by.id, uninstalledAt: null }).save()
    this.tell('installed', installed, by)
    return both(result, views)
  }

  /** What would go, and what stays because the tenant changed or uses it. @throws E_NOT_FOUND */
  async removal(locale: string): Promise<AppliedConfig> {
    const { merge, edited } = await this.leaving()
    const result: AppliedConfig = { applied: [], kept: keptOf(edited) }
    for (const entry of merge.entries.filter(({ action }) => action === 'remove')) {
      const { kind, key } = entry
      const why = await merge.stays(entry, locale)
      if (why) result.kept.push({ kind, key, why })
      else result.applied.push({ kind, key, action: 'remove', version: null })
    }
    return both(result, await packViews.keeper.removal(this.pack.key))
  }

  /** @throws E_NOT_FOUND where it is not installed */
  async uninstall(options: { by: Actor; locale: string }): Promise<AppliedConfig> {
    await lockConfig()
    const { row, merge, edited } = await this.leaving()
    const result = await applyConfig(merge, { ...options, acceptInvalid: true, note: '' })
    const kept = [...keptOf(edited), ...result.kept]
    const stays = ({ kind, key }: Definition) =>
      kept.some((one) => one.kind === kind && one.key === key)
    await row
      .merge({ documents: row.documents.filter(stays), uninstalledAt: DateTime.utc() })
      .save()
    this.tell('uninstalled', row, options.by)
    const views = await packViews.keeper.uninstall(this.pack.key)
    return both({ applied: result.applied, kept }, views)
  }

  /**
   * The maker's documents as this tenant gets them. Automations act by themselves, so they wait to be switched on;
   * a later version leaves them as they came.
   */
  private arriving(base: readonly Definition[], automations = false): Definition[] {
    return this.pack.documents.map((document) => {
      if (document.kind !== 'automation') return document
      const before = base.find(({ kind, key }) => kind === 'automation' && key === document.key)
      const came = before?.kind === 'automation' ? before.enabled : automations
      return { ...document, enabled: came && document.enabled }
    })
  }

  private async leaving() {
    const row = await InstalledPack.of(this.pack.key)
    if (!row?.isInstalled) throw new E_NOT_FOUND(`The pack "${this.pack.key}" is not installed`)
    const all = await ConfigMerge.of(incomingOf(row.documents, []))
    const isEdited = (name: string) =>
      all.entries.some(({ name: other, sides: { base, mine } }) => {
        return other === name && mine !== undefined && !isSame(base, mine)
      })
    const edited = row.documents.filter(({ kind, key }) => isEdited(`${kind}/${key}`))
    const going = row.documents.filter((document) => !edited.includes(document))
    return { row, edited, merge: await ConfigMerge.of(incomingOf(going, [])) }
  }

  private tell(action: string, row: InstalledPack, by: Actor) {
    const payload = { key: row.key, version: row.version }
    const changes = { version: [null, row.version] as [unknown, unknown] }
    journal([{ entity: 'pack', recordId: row.id, action, changes, payload }], by)
  }
}

function incomingOf(base: readonly Definition[], theirs: readonly Definition[]): Incoming[] {
  const find = (all: readonly Definition[], { kind, key }: Definition) =>
    all.find((one) => one.kind === kind && one.key === key)
  const gone = base.filter((document) => !find(theirs, document))
  return [...theirs, ...gone].map((document) => ({
    kind: document.kind,
    key: document.key,
    base: find(base, document),
    theirs: find(theirs, document),
  }))
}

function both(one: AppliedConfig, other: AppliedConfig): AppliedConfig {
  return { applied: [...one.applied, ...other.applied], kept: [...one.kept, ...other.kept] }
}

function keptOf(edited: readonly Definition[]) {
  return edited.map(({ kind, key }) => ({ kind, key, why: 'you changed it' }))
}
