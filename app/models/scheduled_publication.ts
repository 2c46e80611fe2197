import type { DateTime } from 'luxon'
import { Principal } from '#models/principal'
import { PublicationNotice } from '#models/publication_notice'
import { nameOf } from '#models/user_name'
import {
  DefinitionLifeCycle,
  type PublishOptions,
  type SeenDraft,
} from '#platform/definitions/definition_life_cycle'
import {
  publicationSchedule,
  type KeptAppointment,
} from '#platform/definitions/publication_schedule'
import type { Finding } from '#platform/definitions/types'
import { CatalogueError, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'

type Scheduling = PublishOptions & { at: DateTime; seen?: SeenDraft }

const BROKEN = ['Something broke on our side']
const NO_LONGER = ['Whoever set the time may no longer publish definitions']

/** A draft on its way to be published by itself: planned anew when its time has come, and then published or not. */
export class ScheduledPublication {
  private cycle: DefinitionLifeCycle

  private constructor(private kept: KeptAppointment) {
    this.cycle = new DefinitionLifeCycle(kept.kind, kept.key)
  }

  static async of(cycle: DefinitionLifeCycle) {
    const kept = await publicationSchedule.find(cycle)
    return kept && new ScheduledPublication(kept)
  }

  /** What could not be published now gets no time. @throws E_PUBLISH_BLOCKED with the plan, E_NOT_FOUND without a draft */
  static async make(cycle: DefinitionLifeCycle, { at, seen, by, ...options }: Scheduling) {
    await cycle.lock()
    const { draft, plan } = await cycle.rehearse({ ...options, seen, by })
    await publicationSchedule.set({
      kind: cycle.kind,
      key: cycle.key,
      publish_at: at.toJSDate(),
      options,
      draft_hash: draft.contentHash,
      warnings: plan.warnings,
      scheduled_by: by.id!,
    })
    await cycle.record('scheduled', draft, by)
    return (await ScheduledPublication.of(cycle))!
  }

  /** @throws E_NOT_FOUND where none has a time */
  static async cancel(cycle: DefinitionLifeCycle, by: Actor) {
    await cycle.lock()
    if (!(await publicationSchedule.drop(cycle)))
      throw new E_NOT_FOUND('This draft has no time at which it is published')
    await cycle.record('unscheduled', await cycle.draftOrFail(), by)
  }

  /** Once: the row that asks for it goes with the same commit. One that is gone was taken back, or set anew. */
  static async perform(id: string) {
    const due = await ScheduledPublication.held(id)
    if (!due) return
    const refused = await due.publish()
    if (refused) await due.refuse(refused)
  }

  static async giveUp(id: string) {
    const due = await ScheduledPublication.held(id)
    await due?.refuse(BROKEN)
  }

  /** Whoever publishes, discards or reschedules it waits for the same lock. */
  private static async held(id: string) {
    const known = await publicationSchedule.byId(id)
    if (!known) return null
    await new DefinitionLifeCycle(known.kind, known.key).lock()
    const kept = await publicationSchedule.byId(id)
    return kept && new ScheduledPublication(kept)
  }

  async toAnswer() {
    const { publish_at: at, scheduled_by: id, created_at: since, options } = this.kept
    return {
      publish_at: at.toISOString(),
      note: options.note ?? null,
      scheduled_by: { id, label: await nameOf(id) },
      scheduled_at: since.toISOString(),
    }
  }

  /** @returns why it was not; null once it is published */
  private async publish(): Promise<string[] | null> {
    const { options, scheduled_by: userId } = this.kept
    const publisher = await Principal.find(userId)
    if (!publisher?.can('publish_definitions')) return NO_LONGER
    const by: Actor = { id: userId, channel: 'system' }
    try {
      const { draft, plan } = await this.cycle.rehearse({ ...options, by })
      const fresh = draft.contentHash === this.kept.draft_hash ? [] : this.unknown(plan.warnings)
      if (fresh.length) return fresh.map(({ message }) => message)
      const { published } = await this.cycle.publish({ ...options, by })
      await this.notice.published(published)
      return null
    } catch (error) {
      if (error instanceof CatalogueError && error.status < 500) return reasonsOf(error)
      throw error
    }
  }

  private async refuse(reasons: string[]) {
    await publicationSchedule.drop(this.cycle)
    const draft = await this.cycle.draft()
    if (!draft) return
    await this.cycle.record('not_published', draft, { id: null, channel: 'system' })
    await this.notice.refused(draft.document, reasons)
  }

  /** Numbers in a warning are those of the day: how many rows an index has, how long it takes. */
  private unknown(warnings: Finding[]) {
    const known = new Set(this.kept.warnings.map(withoutNumbers))
    return warnings.filter((warning) => !known.has(withoutNumbers(warning)))
  }

  private get notice() {
    return new PublicationNotice(this.kept)
  }
}

function withoutNumbers({ pointer, message }: Finding) {
  return `${pointer} ${message.replace(/\d[\d.,]*/g, '0')}`
}

/** Blockers begin with the pointer of their place, which is nothing for people. */
function reasonsOf(error: CatalogueError): string[] {
  const { blockers } = (error.details ?? {}) as { blockers?: string[] }
  return blockers?.map((blocker) => blocker.replace(/^\/\S*: /, '')) ?? [error.message]
}
