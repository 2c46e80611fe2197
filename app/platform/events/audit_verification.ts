import { createHash } from 'node:crypto'
import { statementTimeout } from '#config/database'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** A place where the chain does not hold. `audit_id` is null where nothing is left that names the row. */
export type AuditBreak = {
  kind: 'tampered' | 'removed' | 'reordered'
  position: number | null
  audit_id: string | null
  told: string
}

type Sealed = {
  position: number
  audit_id: string
  content: string
  hash: string
  /** The row as the sealer read it; null where it is gone. */
  row: string | null
}
type Head = { position: number; hash: string }

export type UnsealedTail = { rows: number; since: string | null }

/** Rows read in one unit: the log may be longer than memory. */
const PAGE = 1_000

const GENESIS = '00'.repeat(32)

const ROWS = `
  SELECT s.position::int AS position, s.audit_id, encode(s.content, 'hex') AS content, encode(s.hash, 'hex') AS hash,
    CASE WHEN a.id IS NOT NULL THEN jsonb_build_array(a.id, a.entity, a.record_id, a.action, a.actor_id,
      a.channel, a.changes, a.request_id, (extract(epoch FROM a.at) * 1000000)::bigint)::text END AS row
  FROM audit_seals s LEFT JOIN audit_log a ON a.id = s.audit_id
  WHERE s.position > $1 AND s.position <= $2 ORDER BY s.position LIMIT ${PAGE}`

const HEAD = `SELECT position::int AS position, encode(hash, 'hex') AS hash FROM audit_chain`

const TAIL = `
  SELECT count(*)::int AS rows, to_char(min(a.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
  FROM audit_log a WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)`

const LOST = `
  SELECT w.audit_id FROM audit_unsealed w
  WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.id = w.audit_id) ORDER BY w.audit_id`

/**
 * Walks a tenant's sealed audit log from its first row and computes every seal anew. It goes on behind a
 * break from the seal that is there, so that each break is told once and by itself. Rows written meanwhile
 * belong to the unsealed tail.
 */
export class AuditVerification {
  /** The end of the chain: written down elsewhere, it proves later that nothing before it was rewritten. */
  head: Head = { position: 0, hash: GENESIS }
  tail: UnsealedTail = { rows: 0, since: null }

  constructor(private owner: TenantIdentity) {}

  async *breaks(): AsyncGenerator<AuditBreak> {
    this.head = (await this.read<Head>(HEAD))[0]
    let last: Head = { position: 0, hash: GENESIS }
    for (;;) {
      const page = await this.read<Sealed>(ROWS, [last.position, this.head.position])
      for (const seal of page) {
        yield* this.check(seal, last)
        last = seal
      }
      if (page.length < PAGE) break
    }
    yield* this.checkEnd(last)
    this.tail = (await this.read<UnsealedTail>(TAIL))[0]
  }

  private async *check(seal: Sealed, before: Head): AsyncGenerator<AuditBreak> {
    const { position, audit_id: id, content, row } = seal
    if (position > before.position + 1) yield gap(before.position + 1, position - 1)
    if (row === null) yield broken('removed', seal, 'is gone, its seal is still there')
    else if (sha256(row) !== content) yield await this.unlike(seal, row)
    else if (position === before.position + 1 && seal.hash !== chained(seal, before.hash))
      yield broken('reordered', seal, `does not follow from the seal before it (row ${id})`)
  }

  /** A seal that holds the content of a row that stands elsewhere tells of places exchanged, not of edited text. */
  private async unlike(seal: Sealed, row: string) {
    const elsewhere = await this.read('SELECT 1 FROM audit_seals WHERE content = decode($1, $2)', [
      sha256(row),
      'hex',
    ])
    return elsewhere.length
      ? broken('reordered', seal, 'was sealed at another position')
      : broken('tampered', seal, 'is not what was sealed')
  }

  private async *checkEnd(last: Head): AsyncGenerator<AuditBreak> {
    if (last.position < this.head.position) yield gap(last.position + 1, this.head.position)
    else if (last.hash !== this.head.hash)
      yield {
        kind: 'tampered',
        position: last.position,
        audit_id: null,
        told: `The last seal, ${last.position}, is not the one the chain ended with`,
      }
    for (const { audit_id: id } of await this.read<{ audit_id: string }>(LOST))
      yield {
        kind: 'removed',
        position: null,
        audit_id: id,
        told: `Row ${id} is gone; it had not been sealed yet`,
      }
  }

  private read<Row>(sql: string, values: unknown[] = []) {
    const options = { timeout: statementTimeout.worker }
    return tenant.run(this.owner, () => tenant.query<Row>(sql, values), options)
  }
}

function broken(kind: AuditBreak['kind'], { position, audit_id }: Sealed, words: string) {
  return { kind, position, audit_id, told: `Row ${audit_id} at position ${position} ${words}` }
}

function gap(from: number, to: number): AuditBreak {
  const told =
    from === to
      ? `The row at position ${from} is gone with its seal`
      : `The rows at positions ${from} to ${to} are gone with their seals`
  return { kind: 'removed', position: from, audit_id: null, told }
}

function chained({ position, content }: Sealed, before: string) {
  return sha256(`${position}\n${before}\n${content}`)
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
