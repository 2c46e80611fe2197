import { keyrings } from '#platform/secrets/keyrings'
import { openText, sealedVersion, sealText } from '#platform/secrets/sealed_text'
import { secretStores } from '#platform/secrets/secret_stores'
import { tenant } from '#platform/tenancy/tenant_scope'

type Owner = { user: string; key: string }

/** Answers hold what their records keep as ciphertext: what is kept of them for a day is sealed whole. */
export async function sealReply(body: string | null, owner: Owner) {
  if (body === null) return null
  return sealText(await keyrings.of(tenant.current()), body, placeOf(owner))
}

/** Gone within a day: until then the keys they are sealed with stay. */
secretStores.add(async () => [
  {
    name: 'idempotency_keys',
    async waiting({ version }) {
      const [{ count }] = await tenant.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM idempotency_keys WHERE body ~ '^~[0-9]' AND body NOT LIKE $1 || '%'`,
        [`~${version}~`]
      )
      return count
    },
  },
])

/** One that was kept by an earlier release is plain. */
export async function openReply(kept: string | null, owner: Owner) {
  const version = kept === null ? null : sealedVersion(kept)
  if (version === null) return kept
  return openText(await keyrings.knowing(tenant.current(), [version]), kept!, placeOf(owner))
}

function placeOf({ user, key }: Owner) {
  return { table: 'idempotency_keys', column: 'body', row: `${user} ${key}` }
}
