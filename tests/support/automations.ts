import { v7 } from 'uuid'
import { AutomationRun } from '#models/automation_run'
import Task from '#models/task'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { AutomationDefinition } from '#platform/definitions/types'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

/** Writes its word behind the description of the task it runs for. */
effectCatalogue.add({
  key: 'test_append',
  icon: 'i-lucide-zap',
  title: 'Append',
  phase: 'tx',
  parameters: { type: 'object', properties: { word: { type: 'string' } } },
  async run({ word }, { recordId, by }) {
    const task = await Task.findOrFail(recordId)
    await task.accept({ description: `${task.description ?? ''}${String(word)}` }, 'patch', by)
    await task.store('updated', by)
    return { did: `Appended ${String(word)}` }
  },
})

type Part = { key: string; on: object; if?: string; do?: object[]; enabled?: boolean }

/** Publishes an automation that appends a word, unless it says otherwise. */
export async function automate(api: Caller, { key, ...part }: Part) {
  const document = {
    kind: 'automation',
    key,
    title: key,
    do: [{ do: 'test_append', with: { word: '!' } }],
    enabled: true,
    ...part,
  }
  const path = `/definitions/automation/${key}/`
  const draft = await api.send('put', `${path}draft/`, { body: document })
  draft.assertStatus(200)
  const published = await api.post(`${path}publish/`)
  published.assertStatus(200)
}

/** Takes it back, so that the next test is alone. */
export async function forget(api: Caller, key: string) {
  const answer = await api.delete(`/definitions/automation/${key}/`)
  answer.assertStatus(204)
}

/** Sets one off for a record, as a hook would. @returns the run, which waits for a worker */
export function begin({ tenant: home }: TestTenant, key: string, recordId: string) {
  return tenant.run(home, async () => {
    const found = await definitionRegistry.find<AutomationDefinition>('automation', key)
    const occurrence = { id: v7(), event: 'hook', recordId, input: {}, actorId: null }
    return (await AutomationRun.begin(found, occurrence))!
  })
}

export type LoggedRun = {
  id: string
  event: string
  record_id: string
  state: string
  decision: string
  steps: { effect: string; state: string; outcome: string }[]
}

export async function runsOf(api: Caller, key: string, query = ''): Promise<LoggedRun[]> {
  const answer = await api.get(`/automations/${key}/runs/${query}`)
  answer.assertStatus(200)
  return answer.body().data
}

export function count({ tenant: home }: TestTenant, table: 'automation_runs' | 'effect_runs') {
  return tenant.run(home, async () => {
    const [row] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table}`
    )
    return row.count
  })
}
