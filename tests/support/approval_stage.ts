import type { ApiClient } from '@japa/api-client'
import type { Approval } from '#platform/definitions/types'
import { Caller } from '#tests/support/caller'
import { complete, publishWorkflow } from '#tests/support/task_workflow'
import type { TestTenant } from '#tests/support/tenants'

/** People around a task whose completion has to be approved. */
export class ApprovalStage {
  private constructor(
    readonly admin: Caller,
    readonly manager: Caller,
    readonly technician: Caller
  ) {}

  static async of(client: ApiClient, home: TestTenant, change: Partial<Approval> = {}) {
    const stage = new ApprovalStage(
      await Caller.admin(client, home),
      await Caller.as(client, home, 'manager'),
      await Caller.as(client, home, 'technician')
    )
    const approval = {
      when: "record.priority == 'critical'",
      by: [`user:${stage.manager.userId}`],
      ...change,
    }
    await publishWorkflow(stage.admin, {
      complete: { approval, require: [{ rule: "record.title != 'Broken'", message: 'Mend it' }] },
    })
    return stage
  }

  /** @returns the ids of a critical task and of the approval the technician asked for */
  async asked(more: object = {}) {
    const { id: task } = await this.admin.create('/tasks/', {
      title: 'Lift',
      priority: 'critical',
      assigned_to: this.technician.userId,
    })
    const answer = await complete(this.technician, task, more)
    if (answer.status() !== 200) throw new Error(answer.text())
    return { task, approval: answer.body().meta.approval.id as string }
  }

  async task(id: string) {
    return (await this.admin.get(`/tasks/${id}/`)).body().data
  }

  async approval(id: string) {
    return (await this.technician.get(`/approvals/${id}/`)).body().data
  }

  approve(by: Caller, approval: string, comment?: string) {
    return by.post(`/approvals/${approval}/`, { decision: 'approve', comment })
  }

  refuse(by: Caller, approval: string, comment?: string) {
    return by.post(`/approvals/${approval}/`, { decision: 'refuse', comment })
  }
}
