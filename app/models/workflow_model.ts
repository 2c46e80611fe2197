import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import type { Principal } from '#models/principal'
import { RecordWorkflow } from '#models/record_workflow'
import { assertRelated } from '#models/related_records'
import type { StateCategory } from '#platform/definitions/types'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT, E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { WorkflowFacts } from '#platform/workflows/workflow_subject'

export type Wish = { status: string; transition?: string; fields?: WorkflowFacts['fields'] }
export type Mover = { principal: Principal; actor: Actor; locale: string }

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

  /** @throws E_TRANSITION_NOT_ALLOWED for a field that is locked in the record's state */
  override async store(action: string, by: Actor, payload: object = {}) {
    if (this.$isPersisted) await this.assertUnlocked()
    await assertRelated(await this.entity(), this.changes(), by)
    if (!this.$isPersisted) await this.begin()
    await super.store(action, by, payload)
  }

  /** The workflow it moves by; nothing where its entity has none. */
  async workflow(): Promise<RecordWorkflow | undefined> {
    const { key } = await this.entity()
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
   * Moves it by the first permitted transition to `status`, or by the one that is named.
   * @throws E_VALIDATION for an unknown state, E_TRANSITION_NOT_ALLOWED with every unmet rule in words
   */
  async transition({ fields, ...wish }: Wish, mover: Mover) {
    const workflow = await this.workflow()
    if (!workflow) throw new E_CONFLICT('Nothing moves this: publish a workflow of its key first')
    workflow.assertKnown(wish.status)
    this.enterFirst(workflow)
    const options = await workflow.optionsFor(this, { ...mover, fields })
    const { key, to, fields: asked } = workflow.machine.pick(options, wish, mover.locale)
    if (fields) await this.accept(fields, 'patch', mover.actor)
    await this.assertUnlocked(asked)
    await assertRelated(await this.entity(), this.changes(), mover.actor)
    const from = this.status
    this.enter(to, workflow)
    await super.store('transitioned', mover.actor, { transition: key, from, to })
  }

  /** What a new record has before its first save. */
  protected async begin() {
    const workflow = await RecordWorkflow.find((await this.entity()).key)
    if (workflow) this.enterFirst(workflow)
  }

  protected entity() {
    return (this.constructor as typeof WorkflowModel).entity()
  }

  /** A record older than its workflow stands where a new one would. */
  private enterFirst(workflow: RecordWorkflow) {
    if (this.status) return
    this.workflow_version = workflow.version
    this.enter(workflow.machine.initial, workflow)
  }

  private enter(status: string, { machine }: RecordWorkflow) {
    const category = machine.category(status)!
    const isDone = category === 'done'
    this.status = status
    this.status_category = category
    this.completed_at = isDone ? (this.completed_at ?? DateTime.utc()) : null
  }

  /** `except` are the fields a transition itself asks for. */
  private async assertUnlocked(except: readonly string[] = []) {
    const { status } = this
    const workflow = status === null ? undefined : await this.workflow()
    if (!workflow || status === null) return
    const { machine } = workflow
    const locked = Object.keys(this.changes()).filter(
      (path) => !except.includes(path) && machine.isLocked(status, path)
    )
    if (!locked.length) return
    const { title } = await this.entity()
    const message = `is locked while the ${title.toLowerCase()} is ${machine.states().find(({ key }) => key === status)!.title}`
    throw new E_TRANSITION_NOT_ALLOWED(`What you change ${message}`).withDetails(
      Object.fromEntries(locked.map((path) => [path, [message]]))
    )
  }
}
