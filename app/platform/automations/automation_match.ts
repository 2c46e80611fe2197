import { definitionRegistry, type Effective } from '#platform/definitions/definition_registry'
import type { AutomationDefinition } from '#platform/definitions/types'
import type { DomainEvent } from '#platform/events/domain_event'

export type EffectiveAutomation = Effective<AutomationDefinition>

/** Every automation that is switched on. */
export async function enabledAutomations(): Promise<EffectiveAutomation[]> {
  const all = (await definitionRegistry.all('automation')) as EffectiveAutomation[]
  return all.filter(({ document }) => document.enabled)
}

/** Whether anything of this tenant may follow such an event: most events end unheard. */
export async function concernsAutomations(name: string): Promise<boolean> {
  const [entity, action] = name.split('.')
  const enabled = await enabledAutomations()
  return enabled.some(({ document: { on } }) => on.entity === entity && waitsFor(on.event, action))
}

/** Those an event sets off. */
export async function automationsFor(event: Pick<DomainEvent, 'name' | 'payload'>) {
  const [entity, action] = event.name.split('.')
  const enabled = await enabledAutomations()
  return enabled.filter(
    ({ document: { on } }) =>
      on.entity === entity && waitsFor(on.event, action) && fits(on, event.payload)
  )
}

function waitsFor(event: string, action: string) {
  if (event === 'field_changed') return action === 'updated' || action === 'transitioned'
  return event === action
}

function fits(
  { event, field, transition }: AutomationDefinition['on'],
  payload: DomainEvent['payload']
) {
  if (event === 'transitioned') return transition === undefined || payload.transition === transition
  if (event !== 'field_changed') return true
  return Array.isArray(payload.fields) && payload.fields.includes(field)
}
