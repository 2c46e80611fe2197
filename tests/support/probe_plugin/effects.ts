import type { EffectKind } from '#platform/effects/effect_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

const poke: EffectKind = {
  key: 'poke',
  title: { en: 'Poke', de: 'Anstoßen' },
  icon: 'i-lucide-hand',
  phase: 'tx',
  parameters: { type: 'object', properties: {} },
  run: async () => {
    await tenant.query("INSERT INTO probes (what) VALUES ('poked')")
    return { did: 'Poked' }
  },
}

export default [poke]
