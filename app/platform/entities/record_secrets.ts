import type { Field } from '#platform/entities/field'
import { CONCEALED, isSealed, type SealedValue } from '#platform/entities/sealed_value'
import type { Changes } from '#platform/events/journal'
import type { Keyring, Place } from '#platform/secrets/keyring'
import { keyrings } from '#platform/secrets/keyrings'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What is asked of an entity here; `hasSecrets` is false where no version ever encrypted a field. */
interface SecretEntity {
  table: string
  hasSecrets: boolean
  field(path: string): Field | undefined
}

type Custom = Record<string, unknown>
type Kept = { id?: unknown; custom?: Custom }

/** The encrypted fields of one entity, of the tenant whose unit is open. */
export class RecordSecrets {
  constructor(
    private readonly entity: SecretEntity,
    private readonly ring: Keyring
  ) {}

  /** Null where nothing is to be sealed or opened: most entities of most tenants. */
  static async of(entity: SecretEntity): Promise<RecordSecrets | null> {
    if (!entity.hasSecrets) return null
    return new RecordSecrets(entity, await keyrings.of(tenant.current()))
  }

  /** Texts in place of what is sealed. Fields that no definition names any more stay closed. */
  opened(id: string, custom: Custom): Custom {
    return this.#mapped(custom, (key, value) =>
      isSealed(value) && this.entity.field(`custom.${key}`)
        ? this.ring.open(value, this.#place(id, key))
        : value
    )
  }

  /** What the table is to hold. Fields that are no longer encrypted are written as texts. */
  sealed(id: string, custom: Custom): Custom {
    return this.#mapped(custom, (key, value) => {
      const field = this.entity.field(`custom.${key}`)
      return field?.encrypted && typeof value === 'string'
        ? this.#seal(value, this.#place(id, key), field)
        : value
    })
  }

  /** Every value in the form it should have now, under the newest key; what has it already stays as it is. */
  converted(id: string, custom: Custom): Custom {
    return this.#mapped(custom, (key, value) => {
      const field = this.entity.field(`custom.${key}`)
      const text = isSealed(value) ? this.ring.open(value, this.#place(id, key)) : value
      const wanted = field ? field.encrypted : isSealed(value)
      if (!wanted || typeof text !== 'string') return text
      return isSealed(value) && value.k === this.ring.version
        ? value
        : this.#seal(text, this.#place(id, key), field)
    })
  }

  /** What a row whose value equals `text` may hold: an index by each key, or the text while it is converted. */
  comparands(field: Field, text: string): string[] {
    const place = { table: this.entity.table, column: field.path }
    return [...this.ring.digests(comparable(text, field), place), text]
  }

  #seal(text: string, place: Place, field?: Field): SealedValue {
    const { k, c } = this.ring.seal(text, place)
    return { k, i: this.ring.digest(comparable(text, field), place), c }
  }

  #place(row: string, key: string) {
    return { table: this.entity.table, column: `custom.${key}`, row }
  }

  #mapped(custom: Custom, form: (key: string, value: unknown) => unknown) {
    return Object.fromEntries(Object.entries(custom).map(([key, value]) => [key, form(key, value)]))
  }
}

/** The records with their encrypted fields as texts. @throws E_SECRET_UNREADABLE, E_DATA_KEY, E_MASTER_KEY */
export async function openRecords<T extends Kept>(
  entity: SecretEntity,
  records: T[]
): Promise<T[]> {
  if (!entity.hasSecrets) return records
  const sealed = records.flatMap(({ custom }) => Object.values(custom ?? {}).filter(isSealed))
  if (!sealed.length) return records
  const versions = new Set(sealed.map(({ k }) => k))
  const secrets = new RecordSecrets(entity, await keyrings.knowing(tenant.current(), versions))
  return records.map((record) =>
    record.custom ? { ...record, custom: secrets.opened(String(record.id), record.custom) } : record
  )
}

/** That an encrypted field has changed is told, and never what it was or is. */
export function concealed(entity: SecretEntity, changes: Changes): Changes {
  if (!entity.hasSecrets) return changes
  const conceal = (value: unknown) => (value === null || value === undefined ? null : CONCEALED)
  return Object.fromEntries(
    Object.entries(changes).map(([path, [before, after]]) =>
      entity.field(path)?.encrypted
        ? [path, [conceal(before), conceal(after)] as [unknown, unknown]]
        : [path, [before, after] as [unknown, unknown]]
    )
  )
}

/** Case, spaces around and the way a character is composed make no difference; in phone numbers only digits do. */
function comparable(text: string, field?: Field) {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return field?.type.name === 'phone' ? plain.replace(/[^0-9+x]/g, '') : plain
}
