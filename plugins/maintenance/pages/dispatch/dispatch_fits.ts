import { shallowReactive, watch, type ComputedRef } from 'vue'
import { useApi } from '~/composables/use_api'
import type { Card, Fits } from './dispatch_types'

export type Fit = { score: number; starts_at: string } | { reasons: string[] }

/** Who could do the chosen task at which times, asked once for each. */
export class DispatchFits {
  private known = shallowReactive(new Map<string, Fits>())
  private asked = new Set<string>()
  private api = useApi()

  constructor(
    private chosen: ComputedRef<Card | null>,
    private filters: ComputedRef<string>
  ) {
    watch(
      () => chosen.value?.id,
      () => this.forget()
    )
  }

  /** What was known may have changed with the board. */
  forget() {
    this.known.clear()
    this.asked.clear()
  }

  async ask(at: string) {
    const card = this.chosen.value
    if (!card || this.asked.has(at)) return
    this.asked.add(at)
    const answer = await this.read(card.id, at)
    if (answer.ok && this.chosen.value?.id === card.id && this.asked.has(at))
      this.known.set(at, answer.data)
  }

  read(taskId: string, at: string) {
    const search = `task_id=${taskId}&at=${encodeURIComponent(at)}&${this.filters.value}`
    return this.api.get<Fits>(`/dispatch/candidates/?${search}`)
  }

  /** Undefined as long as nobody knows. */
  of(technicianId: string, at: string): Fit | undefined {
    const fits = this.known.get(at)
    const candidate = fits?.candidates.find((one) => one.technician_id === technicianId)
    if (candidate) return candidate
    const excluded = fits?.excluded.find((one) => one.technician_id === technicianId)
    return excluded && { reasons: excluded.reasons.map(({ because }) => because) }
  }
}
