import { AsyncLocalStorage } from 'node:async_hooks'

const depths = new AsyncLocalStorage<number>()

/** How many effects stand between what happens now and somebody's hand. It travels with every event. */
export const effectDepth = {
  current: () => depths.getStore() ?? 0,

  within<T>(depth: number, work: () => T): T {
    return depths.run(depth, work)
  },
}
