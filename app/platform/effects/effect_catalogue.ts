import type { EffectKind } from '#platform/effects/effect_kind'
import { E_EFFECT_UNKNOWN } from '#platform/errors'

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

  all(): EffectKind[] {
    return [...this.kinds.values()]
  }
}

export const effectCatalogue = new EffectCatalogue()
