import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import { JobClock } from '#platform/plugins/job_clock'
import type { InstalledPlugin, PluginJob } from '#platform/plugins/plugin'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry, type JobContext } from '#platform/jobs/job_registry'
import { defineSchedule } from '#platform/jobs/schedule'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Clocks of companies are looked at once a minute, which is as fine as cron. */
const MINUTE = 60_000

/** How a plugin's job is called wherever all jobs are: `maintenance.raise_due_tasks`. */
export function jobName(plugin: string, key: string) {
  return `${plugin}.${key}`
}

/** Registers the jobs of a plugin; for companies that do not have it enabled none of them runs. */
export function registerJobs({ manifest: { id, jobs = {} } }: InstalledPlugin) {
  for (const [key, job] of Object.entries(jobs)) registerJob(id, jobName(id, key), job)
}

function registerJob(plugin: string, name: string, job: PluginJob) {
  const { queue = 'default', units, input, every, cron, zone } = job
  jobRegistry.add({
    name,
    queue,
    units,
    ...(input && { input: { validate: async (data) => (await input()).default.validate(data) } }),
    handle: async (given, context) => {
      if (!(await isEnabled(plugin, context))) return { skipped: 'the plugin is not enabled' }
      return (await job.handle()).default(given as never, context)
    },
  })
  if (every !== undefined || cron !== undefined)
    defineSchedule({
      name: `${name}.look`,
      ...(zone ? { every: MINUTE } : { every, cron }),
      visit: look(plugin, name, job),
    })
}

/** One look per company and tick: what has nothing to do enqueues nothing. */
function look(plugin: string, name: string, { due, cron, zone }: PluginJob) {
  const clock = zone && new JobClock(name, cron!)
  return async (owner: TenantIdentity) => {
    if (clock && !clock.mayBeDue(owner)) return
    await tenant.run(owner, async () => {
      if (!(await enabledPlugins()).has(plugin)) return clock?.rest()
      if (clock && !(await clock.strike())) return
      if (due && !(await (await due()).default())) return
      await enqueue(name, {}, { id: null, channel: 'system' })
    })
  }
}

async function isEnabled(plugin: string, { tenant: owner }: JobContext) {
  if (!owner) return false
  const enabled = tenant.isOpen() ? enabledPlugins() : tenant.run(owner, enabledPlugins)
  return (await enabled).has(plugin)
}
