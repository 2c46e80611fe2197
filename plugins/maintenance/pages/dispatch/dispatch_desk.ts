import { useToast } from '@nuxt/ui/composables'
import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type ApiError } from '~/composables/use_api'
import { useLive } from '~/composables/use_live'
import type { FieldView } from '~/types/entity'
import type { DispatchAddress } from './dispatch_address'
import { DispatchFits } from './dispatch_fits'
import type { Board, Card, Spot } from './dispatch_types'
import { useDispatchWords } from './dispatch_words'

/** What was refused, and whether a reason would let it pass. */
export type Refusal = {
  card: Card
  spot: Spot
  message: string
  reasons: string[]
  mayOverride: boolean
}

/** Of nobody, and without a time. */
export const TRAY: Spot = { technician_id: null, planned_start: null }

const KEY: InjectionKey<DispatchDesk> = Symbol('dispatch desk')

/** The board as somebody works at it: what is chosen, who fits, and what was done last. */
export class DispatchDesk {
  board = shallowRef<Board | null>(null)
  meta = shallowRef<{ tray: number; technicians: number; is_cut: boolean } | null>(null)
  error = shallowRef<ApiError | null>(null)
  refusal = shallowRef<Refusal | null>(null)
  isPlacing = ref(false)
  /** The task whose sheet is open: who fits, in a list. */
  sheet = ref<string | null>(null)
  fits: DispatchFits
  chosen = computed(() => this.find(this.address.shown.task))
  private api = useApi()
  private toast = useToast()
  private i18n = useI18n()
  private words = useDispatchWords()
  private asked = 0

  constructor(
    readonly address: DispatchAddress,
    readonly page: { priority: FieldView | null; can: { override: boolean } }
  ) {
    this.fits = new DispatchFits(this.chosen, address.filters)
    const { from, to, filters } = address
    watch([from, to, filters], () => void this.load(), { immediate: true })
    useLive(['task', 'technician'], () => void this.load())
  }

  get priority() {
    return this.page.priority
  }

  get mayOverride() {
    return this.page.can.override
  }

  async load() {
    const asked = ++this.asked
    const { from, to, filters } = this.address
    const search = `from=${from.value}&to=${to.value}&${filters.value}`
    const answer = await this.api.get<Board>(`/dispatch/board/?${search}`)
    if (asked !== this.asked) return
    this.error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    this.board.value = answer.data
    this.meta.value = answer.meta as never
    this.fits.forget()
  }

  find(id: string | null): Card | null {
    const { tray = [], technicians = [] } = this.board.value ?? {}
    const all = [...tray, ...technicians.flatMap(({ tasks }) => tasks)]
    return all.find((card) => card.id === id) ?? null
  }

  choose(card: Card) {
    this.refusal.value = null
    if (card.can_move) this.address.shown.task = card.id
  }

  leave() {
    this.address.shown.task = null
  }

  /** @returns whether it stands there now */
  async place(card: Card, spot: Spot, reason?: string): Promise<boolean> {
    if (this.isPlacing.value) return false
    this.isPlacing.value = true
    const placed = await this.send(card, spot, reason)
    if (placed) this.refusal.value = null
    await this.load()
    this.isPlacing.value = false
    if (!placed) return false
    this.leave()
    this.sheet.value = null
    const undo = () => void this.undo(placed, card)
    this.toast.add({
      title: this.words.done(placed),
      icon: 'i-lucide-check',
      duration: 10_000,
      actions: [
        { label: this.i18n.t('bulk.undo'), color: 'neutral', variant: 'outline', onClick: undo },
      ],
    })
    return true
  }

  private async undo(placed: Card, before: Card) {
    const done = await this.giveBack(placed, before)
    await this.load()
    if (!done) return
    this.toast.add({ title: this.i18n.t('boards.undone'), icon: 'i-lucide-undo-2' })
  }

  /** Who had it and is no technician has it again as any task is given to somebody. */
  private async giveBack(placed: Card, before: Card) {
    const { assigned_to: user, planned_start: start, planning_exception: reason } = before
    if (before.technician || !user) return this.send(placed, spotOf(before), reason ?? undefined)
    const fields = { assigned_to: user, planned_start: start }
    const answer = await this.api.patch(`/tasks/${before.id}/`, fields)
    if (!answer.ok) this.toast.add({ title: answer.error.message, color: 'error', duration: 0 })
    return answer.ok
  }

  private async send(card: Card, spot: Spot, reason?: string): Promise<Card | null> {
    const answer = await this.api.post<Card>('/dispatch/assignments/', {
      task_id: card.id,
      ...spot,
      version: card.version,
      ...(reason && { override_reason: reason }),
    })
    if (answer.ok) return answer.data
    const { message, details } = answer.error
    const reasons = details.technician_id ?? Object.values(details).flat()
    this.refusal.value = {
      ...{ card, spot, message, reasons },
      mayOverride: 'override_reason' in details,
    }
    return null
  }
}

export function provideDesk(address: DispatchAddress, page: DispatchDesk['page']) {
  const desk = new DispatchDesk(address, page)
  provide(KEY, desk)
  return desk
}

export function useDesk() {
  return inject(KEY)!
}

export function spotOf(card: Card): Spot {
  return { technician_id: card.technician?.id ?? null, planned_start: card.planned_start }
}
