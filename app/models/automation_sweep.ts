import { v5 } from 'uuid'
import { automationAnswer } from '#models/automation_facts'
import { AutomationRun } from '#models/automation_run'
import type { EffectiveAutomation } from '#platform/automations/automation_match'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { AutomationDefinition } from '#platform/definitions/types'
import { EntityReader } from '#platform/entities/entity_reader'
import type { EntityRecord } from '#platform/entities/record_rules'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { DurableWork, Position, Step } from '#platform/jobs/durable_kind'

export const SWEEP_AUTOMATION = 'sweep_automation'

export type Sweep = { automation: string; at: string }
type Cursor = { after: string; begun: number }

/** Records looked at in one unit. */
const PAGE = 100

/** Records one tick may act on: more would be a mass change nobody looked at. */
const MOST = 5_000

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Namespace of the ids of ticks. */
const TICKS = 'c1f5a5c6-1a64-4a0e-9f0a-6f2a5f0b7f11'

/** One tick of a timed automation: goes through the records in pages, by id, and begins a run for each that fits. */
export class AutomationSweep implements DurableWork<Cursor> {
  constructor(private order: Sweep) {}

  async step({ cursor, done }: Position<Cursor>): Promise<Step<Cursor>> {
    const from = cursor ?? { after: FIRST, begun: 0 }
    const automation = await this.automation()
    const records = automation ? await page(automation.document.on.entity, from.after) : []
    const begun = from.begun + (await this.begin(records, automation))
    const next = { after: records.at(-1)?.id ?? from.after, begun }
    const isOver = records.length < PAGE || begun >= MOST
    return {
      cursor: next,
      done: done + records.length,
      ...(isOver && { result: { begun, is_whole: begun < MOST } }),
    }
  }

  /** Nothing once it was switched off or withdrawn. */
  private async automation(): Promise<EffectiveAutomation | undefined> {
    const { automation: key } = this.order
    if (!(await definitionRegistry.knows('automation', key))) return undefined
    const found = await definitionRegistry.find<AutomationDefinition>('automation', key)
    return found.document.enabled ? found : undefined
  }

  private async begin(records: Found[], automation?: EffectiveAutomation) {
    let begun = 0
    for (const record of records) {
      const { entity } = automation!.document.on
      const { met } = await automationAnswer(automation!.document.if, {
        entity,
        record,
        userId: null,
      })
      if (met && (await AutomationRun.begin(automation!, this.occurrence(record.id)))) begun++
    }
    return begun
  }

  private occurrence(recordId: string) {
    const { automation, at } = this.order
    return {
      id: v5(`${automation} ${at}`, TICKS),
      event: 'schedule',
      recordId,
      input: {},
      actorId: null,
    }
  }
}

type Found = EntityRecord & { id: string }

async function page(key: string, after: string): Promise<Found[]> {
  const reader = await EntityReader.of(key)
  const all = reader.matching({})
  const rows = await runCompiled<{ id: string }>({
    sql: `select m.id from (${all.sql}) m where m.id > ?::uuid order by m.id limit ${PAGE}`,
    bindings: [...all.bindings, after],
  })
  if (!rows.length) return []
  const { data } = await reader.narrowed(idsPredicate(rows)).list({ page_size: String(PAGE) })
  const records = JSON.parse(data) as Found[]
  return records.sort((one, other) => (one.id < other.id ? -1 : 1))
}

function idsPredicate(rows: { id: string }[]) {
  return { sql: 'e.id = any(?::uuid[])', bindings: [rows.map(({ id }) => id)] }
}
