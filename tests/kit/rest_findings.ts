import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { jobRegistry } from '#platform/jobs/job_registry'
import { jobName } from '#platform/plugins/plugin_jobs'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { PluginStage } from '#tests/kit/plugin_stage'

type Extension = { plugin?: string; key: string; columns?: object }

/** What of a plugin is still there for a company that has switched it off. */
export async function awake({ id, plugin, ours }: PluginStage): Promise<string[]> {
  const inside = <T>(work: () => Promise<T>) => tenant.run(ours.tenant, work)
  return [
    ...(await inside(() => definitions(id))),
    ...(await inside(() => columns(id))),
    ...(await jobs()),
  ]

  async function jobs() {
    const found: string[] = []
    for (const key of Object.keys(plugin.manifest.jobs ?? {})) {
      const { handle, units } = jobRegistry.find(jobName(id, key))
      const by = { id: null, channel: 'system' as const }
      const run = () => handle({}, { tenant: ours.tenant, by })
      const answer = await (units === 'own' ? run() : inside(run))
      if (!(answer as { skipped?: string } | undefined)?.skipped) found.push(`the job ${key} runs`)
    }
    return found
  }
}

async function definitions(id: string) {
  const system = systemDefinitions()
  const own = system.all().filter(({ kind, key }) => system.ownerOf(kind, key) === id)
  const known = await Promise.all(own.map(({ kind, key }) => definitionRegistry.knows(kind, key)))
  return own
    .filter((_, at) => known[at])
    .map(({ kind, key }) => `the definition ${kind}/${key} is there`)
}

async function columns(id: string) {
  const extensions = systemDefinitions().extensions() as readonly Extension[]
  const found: string[] = []
  for (const { key, columns: added = {} } of extensions.filter(({ plugin }) => plugin === id)) {
    const entity = await definitionRegistry.entity(key)
    const paths = entity.view('en').fields.map(({ path }) => path)
    found.push(
      ...Object.keys(added)
        .filter((name) => paths.includes(name))
        .map((name) => `the column ${key}.${name} is there`)
    )
  }
  return found
}
