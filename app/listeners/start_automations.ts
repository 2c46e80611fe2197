import { AutomationRun } from '#models/automation_run'
import { automationsFor } from '#platform/automations/automation_match'
import { causeChain } from '#platform/events/cause_chain'
import type { DomainEvent } from '#platform/events/domain_event'
import { tenant } from '#platform/tenancy/tenant_scope'

type Changes = Record<string, [unknown, unknown]>

/** Begins a run of every automation that waits for this event. */
export default async function startAutomations(event: DomainEvent) {
  const automations = await automationsFor(event)
  if (!automations.length) return
  const { id: recordId, fields, transition, audit, chain } = event.payload as Told
  const before = await valuesBefore(audit)
  const occurrence = {
    id: event.id,
    event: event.name.split('.')[1],
    recordId,
    input: { fields, before, ...(transition && { transition }) },
    actorId: event.by.id,
  }
  await causeChain.within(chain ?? [], async () => {
    for (const automation of automations) await AutomationRun.begin(automation, occurrence)
  })
}

type Told = {
  id: string
  fields?: string[]
  transition?: string
  audit?: string
  chain?: string[]
}

/** What stood in the changed fields; encrypted ones are told nowhere. */
async function valuesBefore(audit: string | undefined) {
  if (!audit) return {}
  const [row] = await tenant.query<{ changes: Changes }>(
    'SELECT changes FROM audit_log WHERE id = $1',
    [audit]
  )
  return Object.fromEntries(
    Object.entries(row?.changes ?? {}).map(([path, [before]]) => [path, before])
  )
}
