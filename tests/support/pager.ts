import { effectCatalogue } from '#platform/effects/effect_catalogue'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TestTenant } from '#tests/support/tenants'

export type Page = Pick<EffectOccasion, 'entity' | 'recordId' | 'cause' | 'occurrence'> & {
  by: string | null
  priority: unknown
  status: unknown
}

/** How often the pager of this process still fails. */
export const pager = { failing: 0 }

/** Writes into the audit log for what it was run, in whichever process that was. */
effectCatalogue.add({
  key: 'test_page',
  title: 'Page',
  icon: 'i-lucide-megaphone',
  phase: 'tx',
  parameters: { type: 'object', properties: { to: { type: 'string' } } },
  async run(_parameters, { entity, recordId, cause, occurrence, record, by }) {
    if (pager.failing-- > 0) throw new Error('The pager is away')
    const { priority, status } = record
    const page: Page = { entity, recordId, cause, occurrence, by: by.id, priority, status }
    journal([{ entity: 'page', recordId, action: 'sent', changes: { page: [null, page] } }], by)
    return { did: 'Told the manager' }
  },
})

/** For what these records were paged, oldest first. */
export function pagesOf({ tenant: home }: TestTenant, recordIds: string[]): Promise<Page[]> {
  return tenant.run(home, async () => {
    const rows = await tenant.query<{ page: Page }>(
      `SELECT changes->'page'->1 AS page FROM audit_log
       WHERE entity = 'page' AND record_id = ANY ($1) ORDER BY id`,
      [recordIds]
    )
    return rows.map(({ page }) => page)
  })
}
