import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import { isEncryptable } from '#platform/entities/field_types/encryptable'
import { rowsOf } from '#platform/entities/query/rows_of'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'
import type { EntityRecord } from '#platform/entities/record_rules'
import { RecordSecrets } from '#platform/entities/record_secrets'
import { E_DATA_KEY, E_SECRET_UNREADABLE } from '#platform/errors'
import type { Keyring } from '#platform/secrets/keyring'
import { secretStores, type Converted, type SecretStore } from '#platform/secrets/secret_stores'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Rows of one step: locked for as long as their values take to be sealed, some milliseconds. */
const PAGE = 200

type Row = EntityRecord & { id: string; custom: Record<string, unknown> }
type Fresh = { id: string; custom: Record<string, unknown>; search_text: string }

secretStores.add(async () => {
  const documents = await definitionRegistry.all('entity')
  const keys = documents.map(({ document }) => document.key).filter((key) => !key.includes('.'))
  const entities = await Promise.all(keys.map((key) => definitionRegistry.entity(key)))
  return entities
    .filter(({ hasSecrets, hasCustom }) => hasSecrets && hasCustom)
    .map((entity) => new EntitySecrets(entity))
})

/** The custom fields of an entity, on their way between text and ciphertext and from key to key. */
class EntitySecrets implements SecretStore {
  constructor(private entity: Entity) {}

  get name() {
    const { table, key, isOwn } = this.entity
    return isOwn ? `${table}.${key}` : table
  }

  async waiting(ring: Keyring) {
    const [{ count }] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${this.table} WHERE ${this.isWaiting(ring)}`
    )
    return count
  }

  async convert(after: string | null, ring: Keyring): Promise<Converted> {
    const rows = await tenant.query<Row>(
      `SELECT * FROM ${this.table} WHERE ($1::uuid IS NULL OR id > $1) AND ${this.isWaiting(ring)}
       ORDER BY id LIMIT ${PAGE} FOR UPDATE`,
      [after]
    )
    const secrets = new RecordSecrets(this.entity, ring)
    const fresh = rows.map((row) => this.fresh(row, secrets)).filter((row) => row !== null)
    if (fresh.length) await this.write(fresh)
    return {
      last: rows.length < PAGE ? null : rows.at(-1)!.id,
      converted: fresh.length,
      unreadable: rows.length - fresh.length,
    }
  }

  /** What does not open is left as it is, and does not keep the others from their turn. */
  private fresh(row: Row, secrets: RecordSecrets): Fresh | null {
    try {
      const { id } = row
      const custom = secrets.converted(id, row.custom)
      const opened = secrets.opened(id, custom)
      return { id, custom, search_text: this.entity.searchText({ ...row, custom: opened }) }
    } catch (error) {
      if (error instanceof E_SECRET_UNREADABLE || error instanceof E_DATA_KEY) return null
      throw error
    }
  }

  /** Nothing a reader sees changes: neither the version nor the time of the record does. */
  private write(rows: Fresh[]) {
    return tenant.query(
      `UPDATE ${this.table} t SET custom = r.custom, search_text = r.search_text
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, custom jsonb, search_text text) WHERE t.id = r.id`,
      [JSON.stringify(rows)]
    )
  }

  private isWaiting({ version }: Keyring) {
    const texts = this.entity.fields.filter(({ custom, type }) => custom && isEncryptable(type))
    const forms = texts.map(({ key, encrypted }) => (encrypted ? isText(key) : isSealedUnder(key)))
    const isOld = `custom @? '$.* ? (@.k != ${Number(version)} && exists(@.c))'`
    return [...rowsOf(this.entity, ''), `(${[isOld, ...forms].join(' OR ')})`].join(' AND ')
  }

  private get table() {
    return identifier(this.entity.table)
  }
}

/** Values of a field that are kept as text. */
export function isText(key: string) {
  return `jsonb_typeof(custom->${keyLiteral(key)}) = 'string'`
}

/** Values of a field that are kept as ciphertext. */
export function isSealedUnder(key: string) {
  return `jsonb_typeof(custom->${keyLiteral(key)}->'c') = 'string'`
}
