import encryption from '@adonisjs/core/services/encryption'
import { E_SECRET_UNREADABLE } from '#platform/errors'
import type { Keyring } from '#platform/secrets/keyring'
import { keyrings } from '#platform/secrets/keyrings'
import { openText, sealedVersion, sealText } from '#platform/secrets/sealed_text'
import { secretStores, type Converted, type SecretStore } from '#platform/secrets/secret_stores'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = { user_id: string; secret: string }

const PAGE = 200
const WAITING = `secret NOT LIKE $1 || '%'`

/** The secrets of authenticator apps, sealed with the tenant's key: moved to another row they do not open. */
export const factorSecrets = {
  async seal(userId: string, secret: string) {
    return sealText(await keyrings.of(tenant.current()), secret, placeOf(userId))
  },

  /** Nothing for what does not open: no code will match. */
  async open(userId: string, sealed: string): Promise<string> {
    const version = sealedVersion(sealed)
    if (version === null) return openOld(userId, sealed)
    const ring = await keyrings.knowing(tenant.current(), [version])
    return opened(userId, sealed, ring)
  },
}

const store: SecretStore = {
  name: 'second_factors',

  async waiting({ version }) {
    const [{ count }] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM second_factors WHERE ${WAITING}`,
      [`~${version}~`]
    )
    return count
  },

  async convert(after, ring): Promise<Converted> {
    const rows = await tenant.query<Row>(
      `SELECT user_id, secret FROM second_factors WHERE ${WAITING} AND ($2::uuid IS NULL OR user_id > $2)
       ORDER BY user_id LIMIT ${PAGE} FOR UPDATE`,
      [`~${ring.version}~`, after]
    )
    const fresh = rows.flatMap((row) => resealed(row, ring))
    await tenant.query(
      `UPDATE second_factors f SET secret = r.secret
       FROM jsonb_to_recordset($1::jsonb) AS r(user_id uuid, secret text) WHERE f.user_id = r.user_id`,
      [JSON.stringify(fresh)]
    )
    return {
      last: rows.length < PAGE ? null : rows.at(-1)!.user_id,
      converted: fresh.length,
      unreadable: rows.length - fresh.length,
    }
  },
}

secretStores.add(async () => [store])

function resealed({ user_id: id, secret }: Row, ring: Keyring): Row[] {
  const plain = sealedVersion(secret) === null ? openOld(id, secret) : opened(id, secret, ring)
  return plain ? [{ user_id: id, secret: sealText(ring, plain, placeOf(id)) }] : []
}

function opened(userId: string, sealed: string, ring: Keyring) {
  try {
    return openText(ring, sealed, placeOf(userId))
  } catch (error) {
    if (error instanceof E_SECRET_UNREADABLE) return ''
    throw error
  }
}

/** Earlier releases sealed with the application's key. */
function openOld(userId: string, sealed: string) {
  const place = `${tenant.current().id} second_factors.secret ${userId}`
  return encryption.decrypt<string>(sealed, place) ?? ''
}

function placeOf(row: string) {
  return { table: 'second_factors', column: 'secret', row }
}
