import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables'
import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiError } from '~/composables/use_api'
import type { PluginDetails, PluginPlan } from '~/types/plugin'

type Way = 'enable' | 'disable'

export type PluginSwitch = ReturnType<typeof usePluginSwitch>

/** Turns a plugin on and off: the plan first, then the thing itself, which can be undone for a moment. */
export function usePluginSwitch(plugin: () => PluginDetails) {
  const tell = useSwitchWords(plugin)
  const plan = ref<PluginPlan | null>(null)
  const { ask, problem, isBusy } = usePluginDoor(plugin)
  const isReady = computed(() => plan.value !== null && !plan.value.blockers.length)

  async function look(way: Way) {
    plan.value = await ask(way, '?plan=true')
  }

  /** @returns whether it was done */
  async function go(way: Way) {
    const done = await ask(way)
    if (!done) return false
    plan.value = null
    const back: Way = way === 'enable' ? 'disable' : 'enable'
    // What an upgrade did to tables cannot be taken back.
    if (done.action === 'upgrade') tell('upgraded')
    else tell(`${way}d`, () => void go(back))
    router.reload()
    return true
  }

  function cancel() {
    plan.value = null
    problem.value = null
  }

  return reactive({ plan, problem, isBusy, isReady, look, go, cancel })
}

function usePluginDoor(plugin: () => PluginDetails) {
  const api = useApi()
  const problem = ref<ApiError | null>(null)
  const isBusy = ref(false)

  async function ask(way: Way, wish = '') {
    isBusy.value = true
    const path = `/plugins/${plugin().id}/${way}/${wish}`
    const answer = await api.post<{ plan: PluginPlan }>(path)
    isBusy.value = false
    problem.value = answer.ok ? null : answer.error
    return answer.ok ? answer.data.plan : null
  }

  return { ask, problem, isBusy }
}

function useSwitchWords(plugin: () => PluginDetails) {
  const { t } = useI18n()
  const toast = useToast()

  return (what: 'enabled' | 'disabled' | 'upgraded', undo?: () => void) => {
    const { title, version } = plugin()
    const action = {
      label: t('plugins.undo'),
      color: 'neutral',
      variant: 'outline',
      onClick: undo,
    } as const
    toast.add({
      title: t(`plugins.${what}`, { title, version }),
      icon: 'i-lucide-check',
      actions: undo ? [action] : [],
    })
  }
}
