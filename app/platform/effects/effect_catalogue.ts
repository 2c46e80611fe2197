import type { EffectKind } from '#platform/effects/effect_kind'
import { E_EFFECT_UNKNOWN } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'

/** What definitions may set off, by key. Filled by start/effects.ts and the plugins, in every process. */
export class EffectCatalogue {
  private kinds = new Map<string, EffectKind>()

  add(kind: EffectKind) {
    this.kinds.set(kind.key, kind)
    return kind
  }

  /** @throws E_EFFECT_UNKNOWN */
  find(key: string): EffectKind {
    const kind = this.kinds.get(key)
    if (!kind) throw new E_EFFECT_UNKNOWN(`There is no effect "${key}"`)
    return kind
  }

  has(key: string) {
    return this.kinds.has(key)
  }

  /** What the tenant of the open unit may set off. */
  async offered(): Promise<EffectKind[]> {
    const enabled = await enabledPlugins()
    return [...this.kinds.values()].filter(({ plugin }) => !plugin || enabled.has(plugin))
  }

  /** Whether an effect is there for the tenant of the open unit. */
  async isOffered({ plugin }: EffectKind) {
    return !plugin || (await enabledPlugins()).has(plugin)
  }
}

export const effectCatalogue = new EffectCatalogue()
