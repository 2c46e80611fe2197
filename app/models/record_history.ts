import { namedTo } from '#models/named_records'
import type { Principal } from '#models/principal'
import { recordNames, type RecordName } from '#models/record_names'
import type { Entity } from '#platform/entities/entity'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'
import { concealed } from '#platform/entities/record_secrets'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

type AuditRow = {
  id: string
  at: string
  by: RecordName | null
  channel: string
  action: string
  changes: Changes
}

export type HistoryEntry = Omit<AuditRow, 'changes'> & {
  field: string | null
  before: unknown
  after: unknown
}

const SELECT = `a.id, ${utcText('a.at')} AS at, ${personSql('a.actor_id')} AS by, a.channel, a.action, a.changes`

type Reader = { principal: Principal; actor: Actor }

/** What happened to a record, newest first, a line per field; what it pointed at is told by name, as far as the reader may know it. */
export class RecordHistory {
  constructor(
    private entity: Entity,
    private reader: Reader
  ) {}

  async list(recordId: string, query: Record<string, unknown> = {}) {
    const where = 'a.record_id = ?::uuid AND a.entity = ?'
    const bindings = [recordId, this.entity.key]
    const page = await plainList(
      { select: SELECT, from: 'audit_log a', where, bindings, order: 'a.at DESC, a.id DESC' },
      query
    )
    const entries = (JSON.parse(page.data) as AuditRow[]).flatMap((row) => this.lines(row))
    return { entries: await this.named(entries), pagination: page.pagination }
  }

  /** Creation is one line: that everything was empty before tells nobody anything. */
  private lines({ changes, ...row }: AuditRow): HistoryEntry[] {
    const fields =
      row.action === 'created' ? [] : Object.entries(changes).filter(([path]) => this.isShown(path))
    if (!fields.length) return [{ ...row, field: null, before: null, after: null }]
    const told = Object.entries(concealed(this.entity, Object.fromEntries(fields)))
    return told.map(([field, [before, after]]) => ({ ...row, field, before, after }))
  }

  private isShown(path: string) {
    if (path.startsWith('sla.')) return true
    return this.entity.field(path)?.viewableBy(this.reader.actor.viewer) ?? false
  }

  /** Ids become `{ id, label }`: one query for each kind of thing pointed at. */
  private async named(entries: HistoryEntry[]): Promise<HistoryEntry[]> {
    const relationOf = ({ field }: HistoryEntry) =>
      field === null ? undefined : this.entity.field(field)?.relation
    const byRelation = Map.groupBy(entries.filter(relationOf), (entry) => relationOf(entry)!)
    const names = new Map<string, RecordName>()
    const scopeOf = namedTo(this.reader.principal)
    for (const [relation, told] of byRelation) {
      const ids = told
        .flatMap(({ before, after }) => [before, after])
        .filter((id) => typeof id === 'string')
      for (const one of await recordNames(relation, ids, scopeOf(relation))) names.set(one.id, one)
    }
    const name = (value: unknown) => names.get(value as string) ?? value
    return entries.map((entry) =>
      relationOf(entry) ? { ...entry, before: name(entry.before), after: name(entry.after) } : entry
    )
  }
}
