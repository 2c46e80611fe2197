import type { Keyring } from '#platform/secrets/keyring'
import { keyrings } from '#platform/secrets/keyrings'
import { openText, sealedVersion, sealText } from '#platform/secrets/sealed_text'
import { secretStores, type Converted, type SecretStore } from '#platform/secrets/secret_stores'
import { tenant } from '#platform/tenancy/tenant_scope'

type Settings = Record<string, unknown>
type Row = { id: string; settings: Settings }

/** A settings column holds a sealed text wherever one stands: nothing people type begins like it. */
const SEALED = `EXISTS (SELECT FROM jsonb_each_text(settings) AS s WHERE s.value ~ '^~[0-9]+~' AND s.value NOT LIKE $1 || '%')`

/** Secrets among the settings of plugins, sealed with the tenant's key for their row and key. */
export const pluginSecrets = {
  async seal(id: string, key: string, secret: string) {
    return sealText(await keyrings.of(tenant.current()), secret, placeOf(id, key))
  },

  /** Settings as the plugin gets them. @throws E_SECRET_UNREADABLE */
  async open({ id, settings }: Row): Promise<Settings> {
    const versions = Object.values(settings).flatMap((value) => versionOf(value) ?? [])
    if (!versions.length) return settings
    const ring = await keyrings.knowing(tenant.current(), versions)
    return mapped({ id, settings }, (text, place) => openText(ring, text, place))
  },
}

const store: SecretStore = {
  name: 'plugins',

  async waiting({ version }) {
    const [{ count }] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM plugins WHERE ${SEALED}`,
      [`~${version}~`]
    )
    return count
  },

  /** A handful of rows: one page. */
  async convert(_after, ring): Promise<Converted> {
    const rows = await tenant.query<Row>(
      `SELECT id, settings FROM plugins WHERE ${SEALED} ORDER BY id FOR UPDATE`,
      [`~${ring.version}~`]
    )
    for (const row of rows)
      await tenant.query('UPDATE plugins SET settings = $2 WHERE id = $1', [
        row.id,
        JSON.stringify(resealed(row, ring)),
      ])
    return { last: null, converted: rows.length, unreadable: 0 }
  },
}

secretStores.add(async () => [store])

function resealed(row: Row, ring: Keyring) {
  return mapped(row, (text, place) => sealText(ring, openText(ring, text, place), place))
}

type Place = ReturnType<typeof placeOf>

function mapped({ id, settings }: Row, change: (text: string, place: Place) => string): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      versionOf(value) === null ? value : change(value as string, placeOf(id, key)),
    ])
  )
}

function versionOf(value: unknown) {
  return typeof value === 'string' ? sealedVersion(value) : null
}

function placeOf(row: string, key: string) {
  return { table: 'plugins', column: `settings.${key}`, row }
}
