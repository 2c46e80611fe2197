import type { DomainEvent } from '#platform/events/domain_event'

type Handle = (event: DomainEvent) => Promise<unknown>

/**
 * `outbound`: the listener talks to other machines, so it runs outside every transaction and may be repeated
 * when the process dies in between. All others run in a unit of the tenant, exactly once in their effect.
 */
export type EventListener = {
  name: string
  pattern: RegExp
  outbound: boolean
  /** Asked in a unit of the tenant: false keeps an event that nobody here waits for from the queue. */
  concerns?: (event: string) => Promise<boolean>
  load: () => Promise<{ default: Handle }>
}

type Options = Partial<Pick<EventListener, 'outbound' | 'concerns'>>

/** Who wants to hear of what. Filled by start/events.ts and the plugins, in every process. */
export class EventListeners {
  private listeners: EventListener[] = []

  /**
   * @param event `task.created`, or with a star for one part: `task.*`, `*.deleted`
   * @param name stays the same for ever: processed events are remembered under it
   */
  on(event: string, listener: { name: string; load: EventListener['load'] } & Options) {
    this.listeners.push({ outbound: false, ...listener, pattern: patternOf(event) })
  }

  of(name: string): EventListener[] {
    return this.listeners.filter(({ pattern }) => pattern.test(name))
  }
}

export const eventListeners = new EventListeners()

function patternOf(event: string) {
  return new RegExp(
    `^${event
      .split('.')
      .map((part) => (part === '*' ? '[^.]+' : RegExp.escape(part)))
      .join('\\.')}$`
  )
}
