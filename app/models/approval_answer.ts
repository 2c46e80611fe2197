import { approverNames } from '#models/approvers'
import type { Reader } from '#models/approval'
import type { ApprovalState } from '#models/approval_story'
import { recordNames } from '#models/record_names'
import { recordPath } from '#models/record_path'
import { RecordWorkflow } from '#models/record_workflow'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { translated } from '#platform/language/translated'

type Person = { id: string; label: string }
/** An approval as the database tells it. */
export type ApprovalRecord = {
  id: string
  entity: string
  record_id: string
  transition: string
  to_status: string
  workflow_version: number
  wish: { fields?: Record<string, unknown>; comment?: string }
  asked: string[]
  quorum: number
  state: ApprovalState
  outcome: string | null
  requested_by: Person | null
  requested_at: string
  decided_at: string | null
  decisions: object[]
  may_decide: boolean
}

type Words = { names: Map<string, string>; labels: Map<string, string> }

/** Approvals as one person reads them: by names, in their language, without what they may not see. */
export class ApprovalAnswer {
  constructor(private reader: Reader) {}

  /** Those of an entity that the company gave up have nobody to ask any more. */
  async of(all: ApprovalRecord[]) {
    const known = await Promise.all(
      all.map(({ entity }) => definitionRegistry.knows('entity', entity))
    )
    const rows = all.filter((_row, at) => known[at])
    const names = await approverNames([...new Set(rows.flatMap(({ asked }) => asked))])
    const labels = await labelsOf(rows)
    return Promise.all(rows.map((row) => this.answer(row, { names, labels })))
  }

  private async answer(row: ApprovalRecord, { names, labels }: Words) {
    const { principal, locale } = this.reader
    const {
      wish,
      asked,
      entity,
      record_id: record,
      transition,
      to_status: status,
      workflow_version: version,
      may_decide: mayDecide,
      ...rest
    } = row
    const { machine } = await RecordWorkflow.at(entity, version)
    const title = machine.definition.transitions[transition]?.title
    const state = machine.states(locale).find(({ key }) => key === status)
    return {
      ...rest,
      entity,
      outcome: rest.outcome && translated(rest.outcome, locale),
      record: { id: record, label: labels.get(record) ?? '', path: recordPath(entity, record) },
      transition: { key: transition, title: titleText(title, locale, transition) },
      to: { status, title: state?.title ?? status },
      asked: asked.map((key) => ({ key, title: names.get(key) ?? key })),
      comment: wish.comment ?? null,
      fields: await this.fieldsOf(entity, wish.fields),
      can: {
        decide: mayDecide,
        withdraw: row.state === 'open' && row.requested_by?.id === principal.id,
      },
    }
  }

  /** What was sent along, as far as this reader may see it. */
  private async fieldsOf(entity: string, fields: Record<string, unknown> = {}) {
    const { principal, locale } = this.reader
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const definition = await definitionRegistry.entity(entity)
    const { custom = {}, ...columns } = fields
    const own = Object.entries(custom as object).map(([key, value]) => [`custom.${key}`, value])
    return [...Object.entries(columns), ...own].flatMap(([path, value]) => {
      const field = definition.field(path)
      return field?.viewableBy(viewer) ? [{ path, title: field.title(locale), value }] : []
    })
  }
}

async function labelsOf(rows: ApprovalRecord[]) {
  const labels = new Map<string, string>()
  for (const [entity, some] of Map.groupBy(rows, (row) => row.entity))
    for (const { id, label } of await recordNames(
      entity,
      some.map((row) => row.record_id)
    ))
      labels.set(id, label)
  return labels
}
