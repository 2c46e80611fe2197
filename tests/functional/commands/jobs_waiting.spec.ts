import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { jobQueues } from '#platform/jobs/job_queues'
import { emptyQueues } from '#tests/support/queue'

test.group('jobs:waiting', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await emptyQueues()
    }
  })

  test('counts what a worker has yet to do, and ends well when there is nothing', async ({
    assert,
  }) => {
    const idle = await ace.exec('jobs:waiting', [])
    assert.equal(idle.exitCode, 0)

    const envelope = { v: 1 as const, tenant: null, actor: null, trace: null, input: {} }
    await jobQueues.add([{ id: v7(), queue: 'bulk', name: 'test_unseen', envelope }])
    const busy = await ace.exec('jobs:waiting', [])
    assert.equal(busy.exitCode, 1)
    const said = busy.logger.getLogs().map(({ message }) => message)
    assert.isTrue(said.some((line) => /bulk\W+1\W+0/.test(line)))
  })
})
