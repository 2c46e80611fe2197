import { E_PLUGIN_NOT_ENABLED } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { Contract, Lazy } from '#platform/plugins/plugin'

type Provider = { plugin: string; by: Lazy<new () => object> }

const providers = new Map<Contract, Provider>()

/** What plugins ask of each other: an abstract class of the one who answers. */
export const contracts = {
  provide(contract: Contract, provider: Provider) {
    providers.set(contract, provider)
  },

  /** @throws E_PLUGIN_NOT_ENABLED where the tenant does not have who answers it */
  async ask<T extends object>(contract: Contract<T>): Promise<T> {
    const found = await contracts.find(contract)
    if (!found) throw new E_PLUGIN_NOT_ENABLED()
    return found
  },

  /** The same for what may be missing. */
  async find<T extends object>(contract: Contract<T>): Promise<T | undefined> {
    const provider = providers.get(contract)
    if (!provider || !(await enabledPlugins()).has(provider.plugin)) return undefined
    const { default: Answer } = await provider.by()
    return new Answer() as T
  },
}
