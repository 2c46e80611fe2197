import type { ConfigDoor } from '~/composables/config_change'
import { useApi } from '~/composables/use_api'
import type { AppliedConfig, ConfigPlan } from '~/types/pack'

/** A pack's way in. */
export function packDoor(key: string): ConfigDoor {
  const api = useApi()
  return {
    holdsAutomations: true,
    plan: ({ conflicts, automations }) =>
      api.post<ConfigPlan>(`/packs/${key}/plan/`, { conflicts, automations }),
    apply: (wish) => api.post<AppliedConfig>(`/packs/${key}/install/`, wish),
  }
}
