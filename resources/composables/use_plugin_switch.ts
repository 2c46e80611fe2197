import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiError } from '~/composables/use_api'
import type { PluginDetails, PluginPlan } from '~/types/plugin'

type Way = 'enable' | 'disable'

/** Turns a plugin on and off: the plan first, then the thing itself, which can be undone for a moment. */
export function usePluginSwitch(plugin: () => PluginDetails) {
  const { t } = useI18n()
  const toast = useToast()
  const api = useApi()
  const plan = ref<PluginPlan | null>(null)
  const problem = ref<ApiError | null>(null)
  const isBusy = ref(false)
  const isReady = computed(() => plan.value !== null && !plan.value.blockers.length)

  async function ask(way: Way, isPlan: boolean) {
    isBusy.value = true
    const path = `/plugins/${plugin().id}/${way}/`
    const answer = await api.post<{ plan: PluginPlan }>(isPlan ? `${path}?plan=true` : path)
    isBusy.value = false
    problem.value = answer.ok ? null : answer.error
    return answer.ok ? answer.data.plan : null
  }

  async function look(way: Way) {
    plan.value = await ask(way, true)
  }

  /** @returns whether it was done */
  async function go(way: Way) {
    const done = await ask(way, false)
    if (!done) return false
    plan.value = null
    const { title, version } = plugin()
    const told = done.action === 'upgrade' ? 'upgraded' : `${way}d`
    toast.add({
      title: t(`plugins.${told}`, { title, version }),
      icon: 'i-lucide-check',
      actions: done.action === 'upgrade' ? [] : [undo(way === 'enable' ? 'disable' : 'enable')],
    })
    router.reload()
    return true
  }

  const undo = (way: Way) =>
    ({
      label: t('plugins.undo'),
      color: 'neutral',
      variant: 'outline',
      onClick: () => void go(way),
    }) as const

  function cancel() {
    plan.value = null
    problem.value = null
  }

  return reactive({ plan, problem, isBusy, isReady, look, go, cancel })
}

export type PluginSwitch = ReturnType<typeof usePluginSwitch>
