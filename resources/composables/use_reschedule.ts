import type { EventApi, EventDropInfo } from '@fullcalendar/vue3'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OpenEntry } from '~/components/CalendarEntry.vue'
import { shifted } from '~/composables/calendar_days'
import type { CalendarEntries } from '~/composables/calendar_entries'
import { isChangeable, ordersFor, RecordChange } from '~/composables/record_change'
import { useMoments } from '~/composables/use_moments'
import type { ListPage } from '~/types/list'

type Hands = { entries: CalendarEntries; refresh: () => void }

/** Giving the entries of a calendar another day: by dragging them, or by the form of the one that is open. */
export function useReschedule(list: () => ListPage, { entries, refresh }: Hands) {
  const { t } = useI18n()
  const moments = useMoments()
  const change = new RecordChange(() => list().entity)
  const opened = shallowRef<OpenEntry | null>(null)
  const refusal = ref<string | null>(null)

  const field = computed(() => entries.field(list().look.starts))
  const mayMove = computed(() => list().can.update && isChangeable(field.value))

  /** As the field keeps it: a bare day, or a moment in UTC. */
  function valueOf(text: string) {
    return field.value?.type === 'date' ? text.slice(0, 10) : new Date(text).toISOString()
  }

  function entryOf(event: EventApi, at: HTMLElement | null): OpenEntry {
    const value = valueOf(event.startStr)
    const ends = (event.extendedProps.ends as string | undefined) ?? null
    return { id: event.id, title: event.title, at, value, former: value, ends }
  }

  async function dropped({ event, oldEvent, revert }: EventDropInfo) {
    const former = valueOf(oldEvent.startStr)
    if (!(await reschedule({ ...entryOf(event, null), former }))) revert()
  }

  /** What ends later ends as much later. @returns whether it is on that day now */
  async function reschedule({ id, title: label, value, former, ends }: OpenEntry) {
    const start = field.value
    const end = entries.field(list().look.ends)
    if (!start) return false
    const where = start.type === 'date' ? moments.day(value) : moments.exact(value)
    const orders = (begin: string, till: string | null) =>
      ordersFor([
        { field: start, value: begin },
        ...(end && till && isChangeable(end) ? [{ field: end, value: till }] : []),
      ])
    refusal.value = await change.run(id, {
      orders: orders(value, ends && shifted(ends, former, value)),
      back: orders(former, ends),
      done: t('boards.moved', { label, where }),
    })
    opened.value = null
    refresh()
    return refusal.value === null
  }

  const open = (event: EventApi, at: HTMLElement) => void (opened.value = entryOf(event, at))
  return { field, mayMove, opened, refusal, dropped, reschedule, open }
}
