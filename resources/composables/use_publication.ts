import { shallowReactive } from 'vue'
import { useApi, type ApiError } from '~/composables/use_api'
import type { AnyDesign } from '~/designer/design'
import { InFlightChoice } from '~/designer/in_flight_choice'
import type { DefinitionVersion, ScheduledPublication, WorkflowDocument } from '~/types/definition'

/** A day and a time in the zone of the company. */
export type LocalTime = { day: string; time: string }

type Done = { published: DefinitionVersion } | { scheduled: ScheduledPublication }

/** What publishing a draft asks for, and doing it: now, or at a time. */
export class Publication {
  note = ''
  isAccepted = false
  isBusy = false
  problem: ApiError | null = null
  /** Null for now. */
  at: LocalTime | null = null
  choice: InFlightChoice

  constructor(
    private design: AnyDesign,
    private api: ReturnType<typeof useApi>
  ) {
    this.choice = this.freshChoice()
  }

  get invalid() {
    return this.design.draft.plan?.invalid_records.count ?? 0
  }

  get workflow() {
    const { document } = this.design
    return document.kind === 'workflow' ? (document as WorkflowDocument) : null
  }

  get isAsking() {
    return this.workflow !== null && this.choice.count > 0
  }

  /** Whether the draft can be published at all. */
  get isReady() {
    const { plan, state } = this.design.draft
    const hasChanges = plan !== null && plan.changes.length > 0
    return hasChanges && state === 'saved' && plan.blockers.length === 0
  }

  /** Whether everything is said. */
  get isDecided() {
    const isTimed = !this.at || (this.at.day !== '' && this.at.time !== '')
    return isTimed && (this.invalid === 0 || this.isAccepted) && this.choice.isDecided
  }

  /** Asked anew whenever the dialog opens: the plan may have changed since. */
  begin() {
    this.problem = null
    this.choice = this.freshChoice()
  }

  /** @returns null where it was refused, which `problem` tells */
  async send(): Promise<Done | null> {
    this.isBusy = true
    const done = await (this.at ? this.schedule(this.at) : this.publish())
    this.isBusy = false
    return done
  }

  private async publish() {
    const answer = await this.post<DefinitionVersion>('publish', {})
    return answer && { published: answer }
  }

  private async schedule({ day, time }: LocalTime) {
    const answer = await this.post<ScheduledPublication>('schedule', {
      publish_at: `${day}T${time}`,
    })
    return answer && { scheduled: answer }
  }

  private async post<T>(what: string, more: object) {
    const { draft, path } = this.design
    const body = {
      ...(this.isAsking ? this.choice.order : { in_flight: 'pin' }),
      accept_invalid: this.isAccepted,
      note: this.note.trim() || undefined,
      ...more,
    }
    const answer = await this.api.post<T>(`${path}${what}/`, body, { etag: draft.revision })
    this.problem = answer.ok ? null : answer.error
    // What others made of it since is shown before anybody publishes it.
    if (!answer.ok && answer.error.status === 412) void draft.catchUp()
    return answer.ok ? answer.data : null
  }

  private freshChoice() {
    const rows = this.design.draft.plan?.in_flight ?? []
    return shallowReactive(new InFlightChoice(rows, this.workflow?.initial ?? ''))
  }
}

export function usePublication(design: AnyDesign) {
  return shallowReactive(new Publication(design, useApi()))
}
