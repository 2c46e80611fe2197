import { definitionRegistry } from '#platform/definitions/definition_registry'
import { utcText } from '#platform/entities/query/plain_list'
import { translated } from '#platform/language/translated'
import { tenant } from '#platform/tenancy/tenant_scope'

export type AutomationState = {
  key: string
  enabled: boolean
  paused_at: string | null
  pause_reason: string | null
  next_at: string | null
  last_at: string | null
  hook: { created_at: string; used_at: string | null; signed: boolean } | null
}

const STATE = `
  SELECT (SELECT json_build_object('paused_at', ${utcText('paused_at')}, 'pause_reason', reason)
      FROM automation_pauses WHERE automation = $1) AS pause,
    (SELECT json_build_object('next_at', ${utcText('next_at')}, 'last_at', ${utcText('last_at')})
      FROM automation_clocks WHERE automation = $1) AS clock,
    (SELECT json_build_object('created_at', ${utcText('created_at')}, 'used_at', ${utcText('used_at')},
      'signed', signing_key IS NOT NULL) FROM automation_hooks WHERE automation = $1) AS hook`

type Row = {
  pause: Pick<AutomationState, 'paused_at' | 'pause_reason'> | null
  clock: Pick<AutomationState, 'next_at' | 'last_at'> | null
  hook: AutomationState['hook']
}

/** How an automation stands beside its definition. A draft that was never published stands nowhere. @throws E_NOT_FOUND */
export async function automationState(key: string, locale: string): Promise<AutomationState> {
  const { document } = await definitionRegistry.find('automation', key)
  const enabled = document.kind === 'automation' && document.enabled
  const [{ pause, clock, hook }] = await tenant.query<Row>(STATE, [key])
  return {
    key,
    enabled,
    paused_at: pause?.paused_at ?? null,
    pause_reason: pause?.pause_reason ? translated(pause.pause_reason, locale) : null,
    next_at: enabled ? (clock?.next_at ?? null) : null,
    last_at: clock?.last_at ?? null,
    hook,
  }
}
