import { concernsAutomations } from '#platform/automations/automation_match'
import { eventListeners, type EventListener } from '#platform/events/event_listeners'

type Entry = { event: string } & Omit<EventListener, 'pattern' | 'outbound'> & {
    outbound?: boolean
  }

/** Who hears of what. `event` may hold a star (`task.*`); `name` is remembered with every event and never changes. */
const listeners: Entry[] = [
  ...['created', 'updated', 'transitioned', 'sla_breached'].map((action) => ({
    event: `*.${action}`,
    name: 'start_automations',
    concerns: concernsAutomations,
    load: () => import('#listeners/start_automations'),
  })),
]

for (const { event, ...listener } of listeners) eventListeners.on(event, listener)
