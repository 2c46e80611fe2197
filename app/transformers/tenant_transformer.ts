import { BaseTransformer } from '@adonisjs/core/transformers'
import type Tenant from '#platform/tenancy/tenant'
import { tenantHost, tenantUrl } from '#platform/tenancy/tenant_url'

export default class TenantTransformer extends BaseTransformer<Tenant> {
  toObject() {
    const { id, name, slug } = this.resource
    return { id, name, slug, domain: tenantHost(slug), url: tenantUrl(slug) }
  }

  /** With what its people need to read times and amounts. */
  forPeople() {
    const { timeZone, locale, currency } = this.resource
    return { ...this.toObject(), time_zone: timeZone, locale, currency }
  }
}
