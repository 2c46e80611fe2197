import type { ConfigDoor } from '~/composables/config_change'
import { useApi } from '~/composables/use_api'
import type { AppliedConfig, ConfigPlan } from '~/types/pack'

type Wish = Parameters<ConfigDoor['apply']>[0]

/** An archive's way in: the file goes along each time, nothing of it is kept in between. */
export function configImport(file: File): ConfigDoor {
  const api = useApi()
  return {
    async plan(wish) {
      const path = '/config/import/?dry_run=true'
      const answer = await api.post<{ plan: ConfigPlan }>(path, formOf(file, wish))
      return answer.ok ? { ...answer, data: answer.data.plan } : answer
    },
    apply: (wish) => api.post<AppliedConfig>('/config/import/', formOf(file, wish)),
  }
}

function formOf(file: File, { conflicts, accept_invalid: isAccepted }: Wish) {
  const form = new FormData()
  form.append('conflicts', JSON.stringify(conflicts))
  if (isAccepted) form.append('accept_invalid', 'true')
  form.append('file', file)
  return form
}
