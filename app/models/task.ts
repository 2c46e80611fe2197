import { column } from '@adonisjs/lucid/orm'
import { nextNumber } from '#models/number_sequence'
import { WorkflowModel } from '#models/workflow_model'
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

  protected override async begin() {
    await super.begin()
    this.task_number = await nextNumber('task', 'T-')
    this.search_text = (await Task.entity()).searchText(this.asRecord())
  }
}
