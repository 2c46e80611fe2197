import { v7 } from 'uuid'
import {
  automationAnswer,
  recordBefore,
  subjectRecord,
  type AutomationInput,
} from '#models/automation_facts'
import { AutomationPause } from '#models/automation_pause'
import type { EffectiveAutomation } from '#platform/automations/automation_match'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { AutomationDefinition } from '#platform/definitions/types'
import { runEffects } from '#platform/effects/run_effects'
import { causeChain } from '#platform/events/cause_chain'
import { effectDepth } from '#platform/events/effect_depth'
import { enqueue } from '#platform/jobs/enqueue'
import { tenant } from '#platform/tenancy/tenant_scope'

export const RUN_AUTOMATION = 'run_automation'

/** What sets an automation off: an event, a clock or an incoming hook, told apart by its occurrence. */
export type Occurrence = {
  /** UUID: the same automation runs once for it and each record. */
  id: string
  event: string
  recordId: string
  input: AutomationInput
  actorId: string | null
}

type Row = {
  id: string
  automation: string
  occurrence: string
  entity: string
  record_id: string
  input: AutomationInput
  chain: string[]
  depth: number
  actor_id: string | null
}

type Verdict = { state: 'done' | 'unmet' | 'stopped'; decision: string }

/** Automations that set off automations: past this many it is a loop. */
const DEEPEST = 5

const BEGIN = `
  INSERT INTO automation_runs (id, automation, version, occurrence, event, entity, record_id, input, chain, depth, actor_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (automation, occurrence, record_id) DO NOTHING RETURNING id`

const FINISH = `
  UPDATE automation_runs SET state = $2, decision = $3, finished_at = now(), milliseconds = $4
  WHERE id = $1 AND state = 'waiting'`

/** One run of one automation for one record: begun with what set it off, decided and done in a job. */
export const AutomationRun = {
  /** @returns its id, or null where this occurrence has set it off before */
  async begin({ document, version }: EffectiveAutomation, occurrence: Occurrence) {
    const { id, event, recordId, input, actorId } = occurrence
    const [row] = await tenant.query<{ id: string }>(BEGIN, [
      v7(),
      document.key,
      version,
      id,
      event,
      document.on.entity,
      recordId,
      JSON.stringify(input),
      [...causeChain.current()],
      effectDepth.current(),
      actorId,
    ])
    if (row) await enqueue(RUN_AUTOMATION, { run: row.id }, { id: actorId, channel: 'automation' })
    return row?.id ?? null
  },

  /** Decides and does it, in the open unit. A run that is over stays as it is. */
  async perform(id: string) {
    const began = performance.now()
    const [row] = await tenant.query<Row>(
      `SELECT * FROM automation_runs WHERE id = $1 AND state = 'waiting' FOR UPDATE`,
      [id]
    )
    if (!row) return
    const { state, decision } = await verdict(row)
    const milliseconds = Math.round(performance.now() - began)
    await tenant.query(FINISH, [id, state, decision, milliseconds])
  },

  async fail(id: string, why: string) {
    await tenant.query(FINISH, [id, 'failed', why, null])
  },
}

async function verdict(row: Row): Promise<Verdict> {
  const document = await enabled(row.automation)
  if (!document) return { state: 'stopped', decision: 'It was switched off meanwhile' }
  const loop = loopWords(row)
  if (loop) return { state: 'stopped', decision: loop }
  const record = await subjectRecord(row.entity, row.record_id)
  if (!record) return { state: 'unmet', decision: 'The record is gone' }
  const before = row.input.before && recordBefore(record, row.input.before)
  const subject = { entity: row.entity, record, before, userId: row.actor_id, data: row.input.data }
  const { met, error } = await automationAnswer(document.if, subject)
  if (!met) return { state: 'unmet', decision: error ? `The rule failed: ${error}` : 'Not met' }
  if (await AutomationPause.stops(document.key))
    return { state: 'stopped', decision: 'It is paused: it ran too often' }
  await perform(document, row, { record, before })
  return { state: 'done', decision: document.if === undefined ? 'No rule' : 'Met' }
}

async function enabled(key: string) {
  if (!(await definitionRegistry.knows('automation', key))) return undefined
  const { document } = await definitionRegistry.find<AutomationDefinition>('automation', key)
  return document.enabled ? document : undefined
}

/** The same automation twice on one record is a circle, and a long row of others most likely one. */
function loopWords({ automation, record_id: recordId, chain }: Row) {
  if (chain.includes(link(automation, recordId)))
    return 'It had set itself off: the same automation on the same record'
  return chain.length >= DEEPEST
    ? `${DEEPEST} automations in a row had led to it, which looks like a loop`
    : undefined
}

function perform(
  { do: steps, key }: AutomationDefinition,
  row: Row,
  seen: Pick<Parameters<typeof runEffects>[1], 'record' | 'before'>
) {
  const chain = [...row.chain, link(key, row.record_id)]
  const occasion = {
    ...seen,
    entity: row.entity,
    recordId: row.record_id,
    by: { id: row.actor_id, channel: 'automation' as const },
    cause: { kind: 'automation' as const, key },
    occurrence: row.id,
    chain,
  }
  return effectDepth.within(row.depth, () =>
    causeChain.within(chain, () => runEffects(steps, occasion))
  )
}

function link(automation: string, recordId: string) {
  return `${automation} ${recordId}`
}
