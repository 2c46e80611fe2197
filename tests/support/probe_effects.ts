import { v7 } from 'uuid'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import { runEffects } from '#platform/effects/run_effects'
import { E_VALIDATION } from '#platform/errors'
import type { DomainEvent } from '#platform/events/domain_event'
import { eventListeners } from '#platform/events/event_listeners'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What the probes said, and how often the next one still stumbles. */
export const said = { words: [] as string[], stumbles: 0 }

const shape = { icon: 'i-lucide-zap', title: 'Probe' }
const parameters = { type: 'object' as const, properties: { word: { type: 'string' as const } } }

effectCatalogue.add({
  ...shape,
  key: 'test_now',
  phase: 'tx',
  parameters,
  async run({ word }, { by }) {
    said.words.push(`${word} by ${by.channel} in ${tenant.current().slug}`)
    if (word === 'refuse') throw new E_VALIDATION('Not this word')
    return { did: `Said ${word}` }
  },
})

effectCatalogue.add({
  ...shape,
  key: 'test_later',
  phase: 'after',
  parameters,
  async run({ word }, { record }) {
    if (said.stumbles-- > 0) throw new Error('stumbled')
    if (word === 'refuse') throw new E_VALIDATION('Not this word')
    said.words.push(`${word} of ${record.title} in ${tenant.current().slug}`)
    return { did: `Said ${word}` }
  },
})

effectCatalogue.add({
  ...shape,
  key: 'test_outbound',
  phase: 'after',
  parameters,
  prepare: async ({ word }) => ({ word: `${word} from ${tenant.current().slug}` }),
  async run({ word }) {
    said.words.push(`${word}, unit open: ${tenant.isOpen()}`)
    return { did: `Sent ${word}` }
  },
})

effectCatalogue.add({
  ...shape,
  key: 'test_loop',
  phase: 'tx',
  parameters,
  async run(_parameters, { by, recordId }) {
    journal([{ entity: 'probe', recordId, action: 'looped' }], by)
    return { did: 'Told of itself' }
  },
})

/** What an automation does that sets itself off. */
eventListeners.on('probe.looped', {
  name: 'test_effect_loop',
  load: async () => ({
    default: async ({ id, payload, by }: DomainEvent) =>
      runEffects([{ do: 'test_loop' }], {
        ...occasion({ recordId: String(payload.id), occurrence: id }),
        by,
      }),
  }),
})

export function occasion(change: Partial<EffectOccasion> = {}): EffectOccasion {
  return {
    entity: 'task',
    recordId: v7(),
    record: { title: 'Lift' },
    by: { id: null, channel: 'ui' },
    cause: { kind: 'transition', key: 'complete' },
    occurrence: v7(),
    ...change,
  }
}
