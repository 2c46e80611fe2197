import { mock } from 'node:test'
import type { Group } from '@japa/runner/core'

/** A clock for a whole group that only the test moves: pages, jobs and rules of this process all read it. */
export function withOwnClock(group: Group, start: string) {
  group.setup(() => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse(start) })
    return () => mock.timers.reset()
  })
  return { set: (moment: string) => mock.timers.setTime(Date.parse(moment)) }
}
