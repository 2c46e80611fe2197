import { E_PLUGIN_NOT_ENABLED } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { Contract, Lazy } from '#platform/plugins/plugin'

type Provider = { plugin: string; by: Lazy<new () => object> }

const providers = new Map<Contract, Provider[]>()

/** What plugins ask of each other, and the house of them: an abstract class of the one who answers. */
export const contracts = {
  provide(contract: Contract, provider: Provider) {
    const others = (providers.get(contract) ?? []).filter(
      ({ plugin }) => plugin !== provider.plugin
    )
    providers.set(contract, [...others, provider])
  },

  /** @throws E_PLUGIN_NOT_ENABLED where the tenant does not have who answers it */
  async ask<T extends object>(contract: Contract<T>): Promise<T> {
    const found = await contracts.find(contract)
    if (!found) throw new E_PLUGIN_NOT_ENABLED()
    return found
  },

  /** The same for what may be missing. */
  async find<T extends object>(contract: Contract<T>): Promise<T | undefined> {
    const [found] = await answering(contract)
    return found && answerOf<T>(found)
  },

  /** Everybody who answers here, for what the house asks of any plugin. */
  async all<T extends object>(contract: Contract<T>): Promise<T[]> {
    return Promise.all((await answering(contract)).map((each) => answerOf<T>(each)))
  },
}

async function answering(contract: Contract): Promise<Provider[]> {
  const known = providers.get(contract)
  if (!known) return []
  const enabled = await enabledPlugins()
  return known.filter(({ plugin }) => enabled.has(plugin))
}

async function answerOf<T>({ by }: Provider): Promise<T> {
  const { default: Answer } = await by()
  return new Answer() as T
}
