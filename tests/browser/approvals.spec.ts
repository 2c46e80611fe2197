import { test } from '@japa/runner'
import User from '#models/user'
import { tenant } from '#platform/tenancy/tenant_scope'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const WORKFLOW = {
  kind: 'workflow',
  key: 'task',
  initial: 'new',
  states: {
    new: { category: 'backlog', title: 'New' },
    completed: { category: 'done', title: 'Completed' },
  },
  transitions: {
    complete: {
      title: 'Complete',
      from: ['new'],
      to: 'completed',
      approval: {
        when: "record.priority == 'critical'",
        by: ['role:manager'],
        exclude_requester: true,
      },
    },
  },
}

test.group('Approvals', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)

  test('a critical task is completed once the manager approves it from the page', async () => {
    const { technician, manager, task } = await stage()
    const theirs = await screens.as(technician.email, pair.ours)
    await theirs.visit(`/tasks/${task}`)
    await theirs.button('Complete').click()
    await theirs.sees('Approval of “Complete”')
    await theirs.sees('Waiting')

    const office = await screens.as(manager.email, pair.ours)
    await office.button('1 new notification').click()
    await office.page.getByRole('dialog').getByText('your approval is asked for').click()
    await office.sees('Mend the brake')
    await office.visit('/approvals')
    await office.sees('Waiting for your approval')
    await office.button(/^Approve T-/).click()
    await office.sees('Nothing to approve')

    await theirs.counts(theirs.page.getByText('Waiting', { exact: true }), 0)
    await theirs.page.getByText('Completed', { exact: true }).first().waitFor()
    await theirs.sees(/^Pat Manager approved/)
  })

  test('on the phone a refusal says why, and the task page tells it', async () => {
    const { technician, manager, task } = await stage()
    const theirs = await screens.as(technician.email, pair.ours)
    await theirs.visit(`/tasks/${task}`)
    await theirs.button('Complete').click()
    await theirs.sees('Approval of “Complete”')

    const phone = await screens.as(manager.email, pair.ours, { width: 390 })
    await phone.visit('/approvals')
    await phone.button(/^Refuse T-/).click()
    await phone.page.getByLabel('Why not? Whoever asked reads this.').fill('A photo is missing')
    await phone.button('Refuse').click()
    await phone.sees('Nothing to approve')
    await theirs.sees('A photo is missing')
    await theirs.sees('Refused')
  })

  /** A technician with a critical task, and a manager who is asked. */
  async function stage() {
    const admin = await screens.as(pair.ours.email, pair.ours)
    await admin.visit('/work')
    await admin.put('/definitions/workflow/task/draft/', WORKFLOW)
    await admin.create('/definitions/workflow/task/publish/', {})
    const [technician, manager] = [
      await person(pair.ours, 'technician'),
      await person(pair.ours, 'manager'),
    ]
    // The seeded technician sees all tasks; the others of this group are not asked any more.
    await tenant.run(pair.ours.tenant, () =>
      User.query()
        .whereNotIn('id', [technician.id, manager.id, pair.ours.adminId])
        .update({ is_active: false })
    )
    const { id: task } = await admin.create('/tasks/', {
      title: 'Mend the brake',
      priority: 'critical',
      assigned_to: technician.id,
    })
    return { technician, manager, task }
  }
})
