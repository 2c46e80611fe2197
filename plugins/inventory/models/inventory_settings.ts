import { PluginSettings } from '#platform/plugins/plugin_settings'
import { tenant } from '#platform/tenancy/tenant_scope'

type Values = {
  approval_steps: number
  one_more_from?: number | null
  over_receipt_percent: number
  reserve_days: number
}

/** How this company buys and keeps stock. */
export const inventorySettings = {
  read() {
    return PluginSettings.read<Values>('inventory')
  },

  /** How many have to approve an order of this total, a decimal. */
  async approvalSteps(total: string): Promise<number> {
    const { approval_steps: steps, one_more_from: from = null } = await inventorySettings.read()
    const [{ more }] = await tenant.query<{ more: boolean }>(
      'SELECT coalesce($1::numeric >= $2::numeric, false) AS more',
      [total, from]
    )
    return more ? steps + 1 : steps
  },
}
