import { ApprovalAnswer, type ApprovalRecord } from '#models/approval_answer'
import { IS_ASKED, MAY_DECIDE, mayDecide, votesOf } from '#models/approvers'
import type { Principal } from '#models/principal'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'
import { E_INVALID_QUERY, E_NOT_FOUND } from '#platform/errors'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Reader = { principal: Principal; locale: string }

const DECISIONS = `(SELECT coalesce(json_agg(json_build_object('by', ${personSql('d.user_id')},
  'on_behalf_of', CASE WHEN d.on_behalf_of <> d.user_id THEN ${personSql('d.on_behalf_of')} END,
  'decision', d.decision, 'comment', d.comment, 'at', ${utcText('d.at')}) ORDER BY d.at, d.id), '[]')
  FROM approval_decisions d WHERE d.approval_id = a.id)`

const SELECT = `a.id, a.entity, a.record_id, a.transition, a.to_status, a.workflow_version, a.wish, a.asked, a.quorum,
  a.state, a.outcome, ${personSql('a.requested_by')} AS requested_by, ${utcText('a.requested_at')} AS requested_at,
  ${utcText('a.decided_at')} AS decided_at, ${DECISIONS} AS decisions`

/** Which approvals a list holds, over the alias `a`. */
type Which = { sql: string; bindings: unknown[] }

/** What waits for somebody's word, as people read it. */
export class Approvals {
  constructor(private reader: Reader) {}

  /** Those this person may decide (`waiting`), or asked for (`requested`), newest first. @throws E_INVALID_QUERY */
  async list(query: Record<string, unknown>) {
    const box = query.box ?? 'waiting'
    if (box !== 'waiting' && box !== 'requested')
      throw new E_INVALID_QUERY('box must be waiting or requested')
    const { id } = this.reader.principal
    const mine = { sql: 'a.requested_by = ?::uuid', bindings: [id] }
    return this.page(box === 'requested' ? mine : this.waiting, query)
  }

  /** Those of one record, for whoever may see it. */
  async ofRecord(entity: string, id: string) {
    const which = { sql: 'a.entity = ? AND a.record_id = ?::uuid', bindings: [entity, id] }
    return (await this.page(which, { page_size: '20' })).data
  }

  /** @throws E_NOT_FOUND for one that is none of this person's business */
  async find(id: string) {
    const { sql, bindings } = this.concerned
    const which = { sql: `a.id = ?::uuid AND (${sql})`, bindings: [id, ...bindings] }
    const [one] = (await this.page(which, {})).data
    if (!one) throw new E_NOT_FOUND()
    return one
  }

  private get waiting(): Which {
    const { timeZone } = tenant.current() as Tenant
    return { sql: MAY_DECIDE, bindings: mayDecide(this.reader.principal.id, timeZone) }
  }

  /** Whoever is asked, asked for it or decided. */
  private get concerned(): Which {
    const { id } = this.reader.principal
    const { timeZone } = tenant.current() as Tenant
    const decided =
      'EXISTS (SELECT FROM approval_decisions d WHERE d.approval_id = a.id AND d.user_id = ?::uuid)'
    return {
      sql: `${IS_ASKED} OR a.requested_by = ?::uuid OR ${decided}`,
      bindings: [...votesOf(id, timeZone), id, id],
    }
  }

  private async page({ sql, bindings }: Which, query: Record<string, unknown>) {
    const { waiting } = this
    const from = `(SELECT a.*, (${waiting.sql}) AS may_decide FROM approvals a WHERE ${sql}) a`
    const { data, pagination } = await plainList(
      {
        select: `${SELECT}, a.may_decide`,
        from,
        where: 'true',
        bindings: [...waiting.bindings, ...bindings],
        order: 'a.id DESC',
      },
      query
    )
    return {
      data: await new ApprovalAnswer(this.reader).of(JSON.parse(data) as ApprovalRecord[]),
      pagination,
    }
  }
}
