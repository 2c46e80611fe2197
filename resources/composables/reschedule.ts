import type { EventApi, EventDropInfo } from '@fullcalendar/vue3'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OpenEntry } from '~/components/CalendarEntry.vue'
import { shifted } from '~/composables/calendar_days'
import type { CalendarEntries } from '~/composables/calendar_entries'
import { isChangeable, ordersFor, RecordChange } from '~/composables/record_change'
import { useMoments } from '~/composables/use_moments'
import type { FieldView } from '~/types/entity'
import type { ListPage } from '~/types/list'

type Hands = { entries: CalendarEntries; refresh: () => void }

/** Giving the entries of a calendar another day: by dragging them, or by the form of the one that is open. */
export class Reschedule {
  opened = shallowRef<OpenEntry | null>(null)
  /** Why the last one was refused. */
  refusal = ref<string | null>(null)
  field = computed(() => this.hands.entries.field(this.list().look.starts))
  mayMove = computed(() => this.list().can.update && isChangeable(this.field.value))
  private words = useI18n()
  private moments = useMoments()
  private change = new RecordChange(() => this.list().entity)

  constructor(
    private list: () => ListPage,
    private hands: Hands
  ) {}

  open(event: EventApi, at: HTMLElement) {
    this.opened.value = this.entryOf(event, at)
  }

  async dropped({ event, oldEvent, revert }: EventDropInfo) {
    const former = this.valueOf(oldEvent.startStr)
    if (!(await this.move({ ...this.entryOf(event, null), former }))) revert()
  }

  /** What ends later ends as much later. @returns whether it is on that day now */
  async move({ id, title: label, value, former, ends }: OpenEntry) {
    const start = this.field.value
    if (!start) return false
    const where = start.type === 'date' ? this.moments.day(value) : this.moments.exact(value)
    const { isDone, refusal } = await this.change.run(id, {
      orders: this.orders(start, value, ends && shifted(ends, former, value)),
      back: this.orders(start, former, ends),
      done: this.words.t('boards.moved', { label, where }),
    })
    this.refusal.value = refusal
    this.opened.value = null
    this.hands.refresh()
    return isDone
  }

  private orders(start: FieldView, begin: string, till: string | null) {
    const end = this.hands.entries.field(this.list().look.ends)
    const isWritten = end && till && isChangeable(end)
    return ordersFor([
      { field: start, value: begin },
      ...(isWritten ? [{ field: end, value: till }] : []),
    ])
  }

  private entryOf(event: EventApi, at: HTMLElement | null): OpenEntry {
    const value = this.valueOf(event.startStr)
    const ends = (event.extendedProps.ends as string | undefined) ?? null
    return { id: event.id, title: event.title, at, value, former: value, ends }
  }

  /** As the field keeps it: a bare day, or a moment in UTC. */
  private valueOf(text: string) {
    return this.field.value?.type === 'date' ? text.slice(0, 10) : new Date(text).toISOString()
  }
}
