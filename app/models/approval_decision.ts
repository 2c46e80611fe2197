import { v7 } from 'uuid'
import { carryOut } from '#models/approval_execution'
import { tellRequester } from '#models/approval_notices'
import { journalApproval, type ApprovalState } from '#models/approval_story'
import { MAY_DECIDE, mayDecide, VOTES, votesOf } from '#models/approvers'
import Comment from '#models/comment'
import { nounOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { approvalLabel } from '#models/approval_label'
import type { Wish } from '#models/move_wish'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_CONFLICT, E_FORBIDDEN, E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Decision = { decision: 'approve' | 'refuse'; comment?: string | null }
export type Decider = { principal: Principal; actor: Actor }

export type ApprovalRow = {
  id: string
  entity: string
  record_id: string
  transition: string
  to_status: string
  wish: Pick<Wish, 'fields' | 'comment'>
  quorum: number
  requested_by: string | null
  state: ApprovalState
}

const LOCK = `SELECT a.id, a.entity, a.record_id, a.transition, a.to_status, a.wish, a.quorum, a.requested_by, a.state
  FROM approvals a WHERE a.id = ?::uuid FOR UPDATE`
const DECIDE = `INSERT INTO approval_decisions (id, approval_id, user_id, on_behalf_of, decision, comment)
  VALUES ($1, $2, $3, $4, $5, $6)`
const APPROVALS = `SELECT count(*)::int AS count FROM approval_decisions WHERE approval_id = $1 AND decision = 'approve'`
const END = `UPDATE approvals SET state = $2, outcome = $3, decided_at = now() WHERE id = $1`

/** One approval being decided. Locked: of two who decide at once the second sees what the first did. */
export class ApprovalDecision {
  private constructor(private row: ApprovalRow) {}

  /** @throws E_NOT_FOUND */
  static async of(id: string) {
    const [row] = await runCompiled<ApprovalRow>({ sql: LOCK, bindings: [id] })
    if (!row) throw new E_NOT_FOUND()
    return new ApprovalDecision(row)
  }

  /** The last vote that was missing carries the transition out. @throws E_CONFLICT, E_FORBIDDEN, E_NOT_FOUND */
  async decide({ decision, comment }: Decision, { principal, actor }: Decider) {
    const voter = await this.voterFor(principal)
    const { id } = this.row
    await tenant.query(DECIDE, [v7(), id, principal.id, voter, decision, comment ?? null])
    if (decision === 'refuse') return this.refuse(comment ?? null, actor)
    if (comment) await this.say(comment, actor)
    const [{ count }] = await tenant.query<{ count: number }>(APPROVALS, [id])
    if (count >= this.row.quorum) await this.approve(actor)
  }

  /** Who asked may change their mind while nobody has decided for them. @throws E_CONFLICT, E_NOT_FOUND */
  async withdraw({ principal, actor }: Decider) {
    if (this.row.requested_by !== principal.id) throw new E_NOT_FOUND()
    this.assertOpen()
    await this.end('withdrawn', null, actor)
  }

  private async refuse(comment: string | null, actor: Actor) {
    if (comment) await this.say(comment, actor)
    await this.end('refused', comment, actor)
    await this.tell('refused', comment, actor)
  }

  private async approve(actor: Actor) {
    const why = await carryOut(this.row)
    const state = why ? 'failed' : 'approved'
    await this.end(state, why, actor)
    await this.tell(state, why, actor)
  }

  /** Whose vote it is: their own before that of somebody they stand in for. */
  private async voterFor({ id: user }: Principal) {
    const { id } = this.row
    const { timeZone } = tenant.current() as Tenant
    const [asked] = await runCompiled<{ may: boolean; voter: string | null }>({
      sql: `SELECT (${MAY_DECIDE}) AS may, (${VOTES} ORDER BY v.id = ?::uuid DESC, v.id LIMIT 1) AS voter
        FROM approvals a WHERE a.id = ?::uuid`,
      bindings: [...mayDecide(user, timeZone), ...votesOf(user, timeZone), user, id],
    })
    this.assertOpen()
    if (!asked.may || !asked.voter)
      throw new E_FORBIDDEN('This is not yours to decide, or you have decided already')
    return asked.voter
  }

  private assertOpen() {
    const { state } = this.row
    if (state !== 'open') throw new E_CONFLICT(`This approval is over: it was ${state}`)
  }

  /** Words of whoever decides stand with the record, where the next one looks for them. */
  private async say(comment: string, actor: Actor) {
    const { entity, record_id: id } = this.row
    await Comment.write({ noun: nounOf(entity)!, id }, comment, actor)
  }

  private async end(state: Exclude<ApprovalState, 'open'>, outcome: string | null, by: Actor) {
    await tenant.query(END, [this.row.id, state, outcome])
    this.row.state = state
    journalApproval(this.row, state, by)
  }

  private async tell(
    state: 'approved' | 'refused' | 'failed',
    why: string | null,
    { id: by }: Actor
  ) {
    const label = await approvalLabel(this.row)
    await tellRequester(this.row, state, { label, why, by })
  }
}
