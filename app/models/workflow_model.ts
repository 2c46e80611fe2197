import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { askApproval } from '#models/approval_request'
import type { Holder } from '#models/holder'
import { assertOpen, assertUnlocked } from '#models/locked_fields'
import { assertAnswers } from '#models/move_answers'
import { nounOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { RecordWorkflow } from '#models/record_workflow'
import type { RecordMover, Wish } from '#models/move_wish'
import { runClocks } from '#models/record_clocks'
import { assertRelated } from '#models/related_records'
import { TransitionMove } from '#models/transition_move'
import type { StateCategory } from '#platform/definitions/types'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { slaRows } from '#platform/workflows/sla_rows'
import type { TransitionOption } from '#platform/workflows/workflow_subject'

export type Mover = { principal: Principal; actor: Actor; locale: string }
type Asked = { fields: Wish['fields']; mover: RecordMover }

/** A record that a workflow moves: the one with its entity's key, in the version the record began under. */
export class WorkflowModel extends EntityModel {
  /** Null while its entity has no workflow. */
  @column()
  declare status: string | null

  @column()
  declare status_category: StateCategory | null

  @column()
  declare workflow_version: number | null

  @column.dateTime()
  declare completed_at: DateTime | null

  private underway?: TransitionMove

  /** @throws E_TRANSITION_NOT_ALLOWED for a field that is locked in the record's state */
  override async store(action: string, by: Actor, payload: object = {}) {
    if (this.$isPersisted) await assertUnlocked(this)
    await assertRelated(await this.definition(), this.changes(), by)
    const isNew = !this.$isPersisted
    if (isNew) await this.begin()
    await super.store(action, by, payload)
    if (isNew) await runClocks(this, by)
  }

  /** Work that is gone is nobody's to do in time. */
  override async remove(by: Actor) {
    await super.remove(by)
    await slaRows.cancel((await this.definition()).key, this.id, new Date())
  }

  override async restore(by: Actor) {
    await super.restore(by)
    await runClocks(this, by)
  }

  /** As comments, files and checklists know it. */
  get holder(): Holder {
    const { entityKey } = this.constructor as typeof WorkflowModel
    return { noun: nounOf(entityKey)!, id: this.id }
  }

  /** The workflow it moves by; nothing where its entity has none. */
  async workflow(): Promise<RecordWorkflow | undefined> {
    const { key } = await this.definition()
    const version = this.workflow_version ?? null
    return version === null ? RecordWorkflow.find(key) : RecordWorkflow.at(key, version)
  }

  /** What can be done now, and why not. */
  async transitions({ principal, locale }: Omit<Mover, 'actor'>, fields?: Wish['fields']) {
    const workflow = await this.workflow()
    if (!workflow) return []
    this.enterFirst(workflow)
    return workflow.optionsFor(this, { principal, locale, fields })
  }

  /**
   * Moves it by the first permitted transition to `status`, or by the one that is named; one that needs an
   * approval is asked for instead. @returns the id of that approval, or null once the record is moved
   * @throws E_VALIDATION for an unknown state, E_TRANSITION_NOT_ALLOWED with every unmet rule in words
   */
  async transition({ fields, comment, ...wish }: Wish, mover: RecordMover): Promise<string | null> {
    const workflow = await this.workflow()
    if (!workflow) throw new E_CONFLICT('Nothing moves this: publish a workflow of its key first')
    workflow.assertKnown(wish.status)
    this.enterFirst(workflow)
    const options = await workflow.optionsFor(this, { ...mover, fields })
    const option = workflow.machine.pick(options, wish, mover.locale)
    assertAnswers(option, fields)
    if (option.approval) return askApproval(this, { option, fields, comment }, mover)
    await this.move(option, { fields, mover })
    return null
  }

  /** What an effect changes: along with the move that is under way, or as a change of its own. */
  async change(fields: unknown, by: Actor) {
    const { underway } = this
    await this.accept(fields, 'patch', by)
    if (!underway) return this.store('updated', by)
    await assertOpen(this, (path) => underway.isLocked(path))
    await assertRelated(await this.definition(), this.changes(), by)
  }

  /** What a new record has before its first save. */
  protected async begin() {
    const workflow = await RecordWorkflow.find((await this.definition()).key)
    if (workflow) this.enterFirst(workflow)
  }

  protected definition() {
    return (this.constructor as typeof WorkflowModel).entity()
  }

  /** A record older than its workflow stands where a new one would. */
  private enterFirst(workflow: RecordWorkflow) {
    if (this.status) return
    this.workflow_version = workflow.version
    this.enter(workflow.machine.initial, workflow)
  }

  private async move(option: TransitionOption, { fields, mover }: Asked) {
    const [{ actor, approval }, { key, to }] = [mover, option]
    const workflow = (await this.workflow())!
    const move = new TransitionMove(this, workflow, option)
    if (fields) await this.accept(fields, 'patch', actor)
    await assertUnlocked(this, option.fields)
    await assertRelated(await this.definition(), this.changes(), actor)
    const from = this.status
    this.enter(to, workflow)
    this.underway = move
    await move.runEffects(actor)
    this.underway = undefined
    const payload = { transition: key, from, to, ...(approval && { approval }) }
    await super.store('transitioned', actor, payload)
    await runClocks(this, actor)
  }

  private enter(status: string, { machine }: RecordWorkflow) {
    const category = machine.category(status)!
    this.status = status
    this.status_category = category
    this.completed_at = category === 'done' ? (this.completed_at ?? DateTime.utc()) : null
  }
}
