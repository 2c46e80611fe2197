import type { BulkPlan, Changer, RowOutcome, TakenRow } from '#models/bulk_plan'
import { lockedRecord } from '#models/locked_record'
import { moveRecord } from '#models/move_record'
import { nestedFields } from '#models/nested_fields'
import { modelOf } from '#models/noun_model'
import type { WorkflowModel } from '#models/workflow_model'
import type { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT } from '#platform/errors'
import type { Changes } from '#platform/events/journal'

/** One record of a bulk change: by the same rules and the same audit as if it were changed alone. */
export class BulkRow {
  constructor(
    private plan: BulkPlan,
    private row: TakenRow,
    private by: Changer
  ) {}

  /** What it is called, once it is known that they may see it. */
  label: string | null = null

  /** @throws E_NOT_FOUND, E_FORBIDDEN, E_VALIDATION and whatever else the record refuses with */
  async change(): Promise<RowOutcome> {
    const { noun, action, undoes } = this.plan
    const model = modelOf(noun)
    const record = await lockedRecord(model, this.row.record_id, {
      principal: this.by.principal,
      action: action === 'delete' ? 'delete' : 'update',
      deleted: action === 'delete' && undoes !== undefined,
    })
    this.label = (await model.entity()).recordLabel(record.asRecord())
    const former = undoes ? await this.giveBack(record) : await this.apply(record)
    const { label } = this
    if (!former) return { outcome: 'unchanged', label }
    return { outcome: 'changed', label, former, version: record.row_version }
  }

  /** @returns what was there before, or nothing where there was nothing to do */
  private async apply(record: EntityModel) {
    const { action, values } = this.plan
    if (action === 'delete') return this.remove(record)
    if (action === 'move') return this.move(record as WorkflowModel)
    return this.update(record, values)
  }

  private async update(record: EntityModel, values: unknown) {
    await record.accept(values, 'patch', this.by.actor)
    const changes = record.changes()
    if (!Object.keys(changes).length) return null
    await record.store('updated', this.by.actor)
    return before(changes)
  }

  private async move(task: WorkflowModel) {
    const { status, transition, comment, fields } = this.plan
    if (task.status === status) return null
    const asked = nestedFields(fields)
    const former = { status: task.status, ...valuesOf(task, asked) }
    const wish = { status: status!, transition, comment, fields: asked }
    const approval = await moveRecord(task, wish, this.by)
    return approval ? null : former
  }

  private async remove(record: EntityModel) {
    await record.remove(this.by.actor)
    return {}
  }

  /** @throws E_CONFLICT when somebody was there in the meantime */
  private async giveBack(record: EntityModel) {
    const { row, plan, by } = this
    if (record.row_version !== row.version)
      throw new E_CONFLICT('was changed by somebody since: it stays as it is')
    if (plan.action === 'delete') await record.restore(by.actor)
    else if (plan.action === 'update') await this.update(record, nestedFields(row.former))
    else await this.moveBack(record as WorkflowModel, row.former!)
    return row.former ?? {}
  }

  private async moveBack(task: WorkflowModel, { status, ...values }: Record<string, unknown>) {
    await task.transition({ status: String(status) }, this.by)
    if (Object.keys(values).length) await this.update(task, nestedFields(values))
  }
}

/** What the fields a transition asks for held before it. */
function valuesOf(task: WorkflowModel, asked: ReturnType<typeof nestedFields>) {
  const { custom = {}, ...columns } = asked ?? {}
  const record = task.asRecord()
  return Object.fromEntries([
    ...Object.keys(columns).map((key) => [key, record[key] ?? null]),
    ...Object.keys(custom).map((key) => [`custom.${key}`, record.custom?.[key] ?? null]),
  ]) as Record<string, unknown>
}

function before(changes: Changes) {
  return Object.fromEntries(Object.entries(changes).map(([path, [old]]) => [path, old]))
}
