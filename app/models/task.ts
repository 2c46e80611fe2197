import { column } from '@adonisjs/lucid/orm'
import type { RecordMover, Wish } from '#models/move_wish'
import { nextNumber } from '#models/number_sequence'
import { asksDowntime, assertBegins, noteDown, noteUp } from '#models/task_downtime'
import { WorkflowModel, type Mover } from '#models/workflow_model'
import type { StateCategory } from '#platform/definitions/types'
import { calendarDay } from '#platform/entities/calendar_day'

/** A piece of work. Its workflow is the version it was raised under. */
export default class Task extends WorkflowModel {
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

  declare status: string

  declare status_category: StateCategory

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

  override async transitions(mover: Omit<Mover, 'actor'>, fields?: Wish['fields']) {
    const options = await super.transitions(mover, fields)
    const begin = options.filter(({ category }) => category === 'active')
    const asks = begin.length > 0 && (await asksDowntime(this))
    return options.map((each) => ({ ...each, asks_downtime: asks && begin.includes(each) }))
  }

  /** What is said of the equipment holds at once, whatever has to be approved. */
  override async transition({ downtime, ...wish }: Wish, mover: RecordMover) {
    if (downtime) assertBegins(this)
    const approval = await super.transition(wish, mover)
    if (downtime) await noteDown(this, downtime, mover.actor)
    if (this.status_category === 'done') await noteUp(this, mover.actor)
    return approval
  }

  protected override async begin() {
    await super.begin()
    this.task_number = await nextNumber('task', 'T-')
    this.search_text = (await Task.entity()).searchText(this.asRecord())
  }
}
