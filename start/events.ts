import { eventListeners, type EventListener } from '#platform/events/event_listeners'

type Entry = { event: string; name: string; load: EventListener['load']; outbound?: boolean }

/** Who hears of what. `event` may hold a star (`task.*`); `name` is remembered with every event and never changes. */
const listeners: Entry[] = []

for (const { event, ...listener } of listeners) eventListeners.on(event, listener)
