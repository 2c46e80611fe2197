import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { answerAsListed } from '#plugins/inventory/models/answer_as_listed'
import { orderLines, type LineWish } from '#plugins/inventory/models/purchase_lines'
import { reopenSuggestions } from '#plugins/inventory/models/reorder'
import { nextNumber } from '#models/number_sequence'
import type { RecordMover, Wish } from '#models/move_wish'
import { WorkflowModel } from '#models/workflow_model'
import { calendarDay } from '#platform/entities/calendar_day'
import type { Viewer } from '#platform/entities/viewer'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'

/** What is bought of a supplier. Its workflow moves it by these verbs alone: each has an effect on stock or on what is to come. */
export default class PurchaseOrder extends WorkflowModel {
  static table = 'purchase_orders'
  static entityKey = 'purchase_order'

  @column()
  declare order_number: string

  @column()
  declare supplier_id: string

  /** Of all lines: a decimal in the tenant's currency. */
  @column()
  declare total: string

  @column(calendarDay)
  declare expected_date: string | null

  @column()
  declare note: string | null

  @column()
  declare requested_by: string | null

  @column.dateTime()
  declare requested_at: DateTime | null

  @column()
  declare approval_step: number

  @column()
  declare approval_steps: number

  @column.dateTime()
  declare sent_at: DateTime | null

  /** As they were sent, until they are stored: rows of their own. */
  lines?: LineWish[] | null = undefined

  private isByVerb = false

  /** What is changed after a refusal is a draft again. */
  override async store(action: string, by: Actor, payload: object = {}) {
    const { lines } = this
    if (this.status === 'rejected' && Object.keys(this.changes()).length)
      await this.go('revise', 'draft', { principal: null, actor: by, locale: 'en' })
    await super.store(action, by, payload)
    this.lines = undefined
    if (lines !== undefined) this.total = await orderLines.replace(this, lines ?? [])
    this.$hydrateOriginals()
  }

  override changes(): Changes {
    return { ...super.changes(), ...(this.lines !== undefined && { lines: [null, this.lines] }) }
  }

  /** @throws E_TRANSITION_NOT_ALLOWED for whoever only sets a state: board, bulk change, automation */
  override async transition(wish: Wish, mover: RecordMover) {
    if (this.isByVerb) return super.transition(wish, mover)
    throw new E_TRANSITION_NOT_ALLOWED(
      'A purchase order moves by what is done with it: submit, approve, reject, send, receive, close or cancel it'
    )
  }

  /** @throws E_TRANSITION_NOT_ALLOWED while something is to come of it */
  override async remove(by: Actor) {
    this.assertIn('draft', 'requested', 'rejected', 'cancelled')
    await super.remove(by)
  }

  /** Somebody wants it bought; a buyer looks at it before it is submitted. */
  request(mover: RecordMover) {
    return this.go('request', 'requested', mover)
  }

  /** From now on its lines are on order. */
  async send(mover: RecordMover) {
    this.sent_at = DateTime.utc()
    await this.go('send', 'sent', mover)
    await orderLines.expect(this)
  }

  /** What is not received by now will not come. */
  async close(mover: RecordMover) {
    this.assertIn('sent', 'partially_received', 'received')
    const isOpen = await orderLines.writeOff(this)
    await (isOpen
      ? this.go('short_close', 'short_closed', mover)
      : this.go('close', 'closed', mover))
  }

  /** @throws E_TRANSITION_NOT_ALLOWED once anything was received */
  async cancel(mover: RecordMover) {
    await orderLines.assertNoneReceived(this)
    if (this.status === 'sent') await orderLines.writeOff(this)
    await this.go('cancel', 'cancelled', mover)
    await reopenSuggestions(this.id)
  }

  /** After a receipt. */
  async follow(isComplete: boolean, mover: RecordMover) {
    if (isComplete) await this.go('complete', 'received', mover)
    else if (this.status === 'sent') await this.go('receive', 'partially_received', mover)
    else await this.journalAs('received_part', mover.actor)
  }

  override toAnswer(viewer?: Viewer) {
    return answerAsListed(this, viewer)
  }

  /** @throws E_TRANSITION_NOT_ALLOWED */
  assertIn(...states: string[]) {
    if (this.status && states.includes(this.status)) return
    const message = `Purchase order ${this.order_number} does not stand where this can be done`
    throw new E_TRANSITION_NOT_ALLOWED(message).withDetails({ status: [this.status] })
  }

  protected override async begin() {
    await super.begin()
    Object.assign(this, { approval_step: 0, approval_steps: 0, total: '0' })
    this.order_number = await nextNumber('purchase_order', 'PO-')
    this.search_text = (await PurchaseOrder.entity()).searchText(this.asRecord())
  }

  /** A step of its workflow; what goes along with it is its caller's to do. */
  async go(transition: string, status: string, mover: RecordMover) {
    this.isByVerb = true
    try {
      await super.transition({ status, transition }, mover)
    } finally {
      this.isByVerb = false
    }
  }
}
