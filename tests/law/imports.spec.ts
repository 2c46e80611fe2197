import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

type Report = {
  summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] }
}

/** Holds the tree at `folder` against the law of this project. */
async function violations(folder: string) {
  const input = ['--config', app.makePath('.dependency-cruiser.mjs'), '--output-type', 'json', '.']
  const { stdout } = await promisify(execFile)(app.makePath('node_modules/.bin/depcruise'), input, {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  })
  const { summary }: Report = JSON.parse(stdout)
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort()
}

/** The planted tree stands alone: with our package.json its aliases lead into itself. */
async function plant() {
  const folder = await mkdtemp(join(tmpdir(), 'fieldrino-law-'))
  await cp(app.makePath('tests/law/planted'), folder, { recursive: true })
  await cp(app.makePath('package.json'), join(folder, 'package.json'))
  await symlink(app.makePath('node_modules'), join(folder, 'node_modules'))
  return folder
}

test.group('The law of imports', () => {
  test('every rule catches the violation planted for it, and nothing else is caught', async ({
    assert,
    cleanup,
  }) => {
    const folder = await plant()
    cleanup(() => rm(folder, { recursive: true }))

    assert.deepEqual(await violations(folder), [
      '1-platform-knows-no-noun: app/platform/calendar.ts',
      '2-app-knows-no-plugin: app/jobs/count_parts.ts',
      '3-needs-of-maintenance: plugins/maintenance/models/visit.ts',
      '3-plugins-know-no-root: plugins/maintenance/jobs/clean_up.ts',
      '3-plugins-meet-in-contracts: plugins/maintenance/models/schedule.ts',
      '4-contracts-stand-alone: plugins/inventory/contract/part_reservations.ts',
      '5-one-place-knows-all: app/jobs/count_parts.ts',
      '5-one-place-knows-all: commands/count_parts.ts',
      '6-browser-knows-no-back-end: resources/composables/use_task.ts',
      '6-pages-know-no-back-end: plugins/maintenance/pages/ScheduleList.vue',
      '7-one-database-door: app/listeners/count_tasks.ts',
      '8-models-know-no-http: app/models/meter.ts',
      '9-no-cycles: app/policies/other_policy.ts',
      '9-nothing-unresolved: app/mails/lost.ts',
    ])
  })

  test('the product breaks none of them', async ({ assert }) => {
    assert.deepEqual(await violations(app.makePath()), [])
  })
})
