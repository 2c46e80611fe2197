import { AsyncLocalStorage } from 'node:async_hooks'

const chains = new AsyncLocalStorage<readonly string[]>()

/** Which automations on which records led to what happens now, first to last. It travels with every event. */
export const causeChain = {
  current: (): readonly string[] => chains.getStore() ?? [],

  within<T>(chain: readonly string[], work: () => T): T {
    return chains.run(chain, work)
  },
}
