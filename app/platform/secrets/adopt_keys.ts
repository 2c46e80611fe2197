import logger from '@adonisjs/core/services/logger'
import { keyrings } from '#platform/secrets/keyrings'
import { sweepSecrets } from '#platform/secrets/reseal_secrets'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import Tenant from '#platform/tenancy/tenant'

/**
 * Gives every tenant of an earlier release its first data key, and asks for what it holds under the
 * application's key to be sealed again. Whoever has a key is left alone. @returns how many got one
 */
export async function adoptKeys(): Promise<number> {
  const ids = await dataKeyRows.missing()
  for (const id of ids) {
    const owner = await Tenant.findOrFail(id)
    await keyrings.of(owner)
    // One whose schema is behind does not keep the others from their turn: the nightly sweep asks again.
    await sweepSecrets(owner).catch((error) =>
      logger.warn({ err: error, tenant: owner.slug }, 'secrets are sealed again tonight')
    )
  }
  return ids.length
}
