import { computed, reactive, ref } from 'vue'
import type { ApiAnswer, ApiError } from '~/composables/use_api'
import type {
  AppliedConfig,
  ConfigChoices,
  ConfigEntry as Entry,
  ConfigPlan,
  ConfigSide,
} from '~/types/pack'

type Wish = {
  conflicts: ConfigChoices
  accept_invalid?: boolean
  seen?: string
  /** Automations arrive switched on. */
  automations?: boolean
}

/** Where the change goes: a pack's door, or that of imports. */
export type ConfigDoor = {
  /** Automations wait behind it until somebody wants them on. */
  holdsAutomations?: boolean
  plan: (wish: Wish) => Promise<ApiAnswer<ConfigPlan>>
  apply: (wish: Wish) => Promise<ApiAnswer<AppliedConfig>>
}

export type ConfigChange = ReturnType<typeof configChange>

/** Definitions on their way in: the plan, what was chosen where both sides changed the same, and the confirmation. */
export function configChange(door: ConfigDoor) {
  const state = planned(door)
  const { plan, error, isBusy, isAccepted, choices, entries, look } = state

  function choose(name: string, pointer: string, side: ConfigSide) {
    choices[name] = { ...choices[name], [pointer]: side }
    return look()
  }

  /** For every clash there is, decided or not. */
  function chooseAll(side: ConfigSide) {
    for (const { kind, key, conflicts } of entries.value)
      for (const { pointer } of conflicts)
        choices[`${kind}/${key}`] = { ...choices[`${kind}/${key}`], [pointer]: side }
    return look()
  }

  async function apply() {
    isBusy.value = true
    const seen = plan.value?.seen
    const wish = { conflicts: choices, accept_invalid: isAccepted.value, seen }
    const answer = await door.apply({ ...wish, ...state.switches() })
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    return answer.ok ? answer.data : null
  }

  function switchOn(isOn: boolean) {
    state.isOn.value = isOn
    return look()
  }

  return reactive({ ...state, ...readiness(state), choose, chooseAll, switchOn, apply })
}

function planned(door: ConfigDoor) {
  const plan = ref<ConfigPlan | null>(null)
  const error = ref<ApiError | null>(null)
  const isBusy = ref(false)
  const choices = reactive<ConfigChoices>({})
  const isOn = ref(false)
  const switches = () => (door.holdsAutomations ? { automations: isOn.value } : {})
  /** Choices made faster than the server plans: only the answer to the last one counts. */
  let asked = 0

  async function look() {
    const turn = ++asked
    isBusy.value = true
    const answer = await door.plan({ conflicts: choices, ...switches() })
    if (turn !== asked) return
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) plan.value = answer.data
  }

  const entries = computed(() => plan.value?.definitions ?? [])
  /** How many automations would come that were not there. */
  const held = computed(() => {
    const isNew = ({ kind, action }: Entry) => kind === 'automation' && action === 'add'
    return door.holdsAutomations ? entries.value.filter(isNew).length : 0
  })
  const told = { plan, error, isBusy, isAccepted: ref(false), choices, entries }
  return { ...told, isOn, switches, held, look }
}

function readiness({ plan, isBusy, isAccepted, entries }: ReturnType<typeof planned>) {
  const changing = computed(() => entries.value.filter(({ action }) => action !== 'none'))
  const blocked = computed(() => entries.value.some((one) => one.plan?.blockers.length))
  const invalid = computed(() =>
    entries.value.reduce((sum, one) => sum + (one.plan?.invalid_records.count ?? 0), 0)
  )
  const isReady = computed(() => {
    if (!plan.value || plan.value.open || blocked.value || isBusy.value) return false
    return !invalid.value || isAccepted.value
  })
  return { changing, blocked, invalid, isReady }
}
