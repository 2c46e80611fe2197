import type { ApplicationService } from '@adonisjs/core/types'

/** Puts the tenant adapter under every tenant model before the first one is asked. */
export default class TenancyProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { TenantModel } = await import('#platform/tenancy/tenant_model')
    const { tenantAdapter } = await import('#platform/tenancy/tenant_adapter')
    TenantModel.$adapter = tenantAdapter(await this.app.container.make('lucid.db')) as never
  }

  /** Nobody is let in without the key to what is sealed. Caches of this process hear of changes in others; workers listen for themselves when they start. */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { masterKeys } = await import('#platform/secrets/master_keys')
    masterKeys()
    const { cacheChannel } = await import('#platform/tenancy/cache_channel')
    cacheChannel.listen()
  }

  async shutdown() {
    const { changeFeed } = await import('#platform/live/change_feed')
    const { cacheChannel } = await import('#platform/tenancy/cache_channel')
    changeFeed.flush()
    await cacheChannel.close()
  }
}
