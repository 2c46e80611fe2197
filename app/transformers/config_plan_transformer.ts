import { BaseTransformer } from '@adonisjs/core/transformers'
import type { PlannedEntry } from '#platform/packs/config_entry'
import type { ConfigMerge } from '#platform/packs/config_merge'
import { translated } from '#platform/language/translated'
import DefinitionPlanTransformer from '#transformers/definition_plan_transformer'

/** What several definitions would become, told in the language of the reader. */
export default class ConfigPlanTransformer extends BaseTransformer<PlannedEntry[]> {
  /** @param views what comes beside definitions */
  static async of(merge: ConfigMerge, locale: string, views: PlannedEntry[] = []) {
    const entries = [...(await merge.plan(locale)), ...views]
    return new ConfigPlanTransformer(entries, locale, merge.fingerprint).toObject()
  }

  constructor(
    entries: PlannedEntry[],
    private readonly locale: string,
    private readonly seen: string
  ) {
    super(entries)
  }

  toObject() {
    return {
      seen: this.seen,
      open: this.resource.flatMap(({ conflicts }) => conflicts.filter(({ taken }) => !taken))
        .length,
      definitions: this.resource.map((entry) => this.told(entry)),
    }
  }

  private told({ plan, stays, ...entry }: PlannedEntry) {
    return {
      ...entry,
      plan: plan && new DefinitionPlanTransformer(plan, this.locale).toObject(),
      stays: stays && translated(stays, this.locale),
    }
  }
}
