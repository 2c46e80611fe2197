import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { nextNumber } from '#models/number_sequence'
import type { Principal } from '#models/principal'
import { assertRelated } from '#models/related_records'
import { TaskWorkflow } from '#models/task_workflow'
import type { StateCategory } from '#platform/definitions/types'
import { calendarDay } from '#platform/entities/calendar_day'
import { EntityModel } from '#platform/entities/entity_model'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { WorkflowFacts } from '#platform/workflows/workflow_subject'

export type Wish = { status: string; transition?: string; fields?: WorkflowFacts['fields'] }
export type Mover = { principal: Principal; actor: Actor; locale: string }

/** A piece of work. Its workflow is the version it was raised under. */
export default class Task extends EntityModel {
  static table = 'tasks'
  static entityKey = 'task'

  @column()
  declare task_number: string

  @column()
  declare title: string

  @column()
  declare description: string | null

  @column()
  declare task_type: string | null

  @column()
  declare priority: 'low' | 'medium' | 'high' | 'critical'

  @column()
  declare status: string

  @column()
  declare status_category: StateCategory

  @column()
  declare workflow_version: number

  @column(calendarDay)
  declare due_date: string | null

  @column()
  declare equipment_id: string | null

  @column()
  declare facility_id: string | null

  @column()
  declare assigned_to: string | null

  @column()
  declare assigned_team: string | null

  @column.dateTime()
  declare completed_at: DateTime | null

  /** @throws E_TRANSITION_NOT_ALLOWED for a field that is locked in the task's state */
  override async store(action: string, by: Actor, payload: object = {}) {
    if (this.$isPersisted) await this.assertUnlocked()
    await assertRelated(await Task.entity(), this.changes(), by)
    if (!this.$isPersisted) await this.begin()
    await super.store(action, by, payload)
  }

  /** What can be done now, and why not. */
  async transitions({ principal, locale }: Omit<Mover, 'actor'>, fields?: Wish['fields']) {
    return (await TaskWorkflow.of(this)).optionsFor(this, { principal, locale, fields })
  }

  /**
   * Moves it by the first permitted transition to `status`, or by the one that is named.
   * @throws E_VALIDATION for an unknown state, E_TRANSITION_NOT_ALLOWED with every unmet rule in words
   */
  async transition({ fields, ...wish }: Wish, mover: Mover) {
    const workflow = await TaskWorkflow.of(this)
    workflow.assertKnown(wish.status)
    const options = await workflow.optionsFor(this, { ...mover, fields })
    const { key, to, fields: asked } = workflow.machine.pick(options, wish, mover.locale)
    if (fields) await this.accept(fields, 'patch', mover.actor)
    await this.assertUnlocked(asked)
    await assertRelated(await Task.entity(), this.changes(), mover.actor)
    const from = this.status
    this.enter(to, workflow)
    await super.store('transitioned', mover.actor, { transition: key, from, to })
  }

  private enter(status: string, { machine }: TaskWorkflow) {
    const category = machine.category(status)!
    const isDone = category === 'done'
    this.status = status
    this.status_category = category
    this.completed_at = isDone ? (this.completed_at ?? DateTime.utc()) : null
  }

  private async begin() {
    const workflow = await TaskWorkflow.current()
    this.workflow_version = workflow.version
    this.enter(workflow.machine.initial, workflow)
    this.task_number = await nextNumber('task', 'T')
    this.search_text = (await Task.entity()).searchText(this.asRecord())
  }

  /** `except` are the fields a transition itself asks for. */
  private async assertUnlocked(except: readonly string[] = []) {
    const { machine } = await TaskWorkflow.of(this)
    const locked = Object.keys(this.changes()).filter(
      (path) => !except.includes(path) && machine.isLocked(this.status, path)
    )
    if (!locked.length) return
    const message = `is locked while the task is ${machine.states().find(({ key }) => key === this.status)!.title}`
    throw new E_TRANSITION_NOT_ALLOWED(`What you change ${message}`).withDetails(
      Object.fromEntries(locked.map((path) => [path, [message]]))
    )
  }
}
