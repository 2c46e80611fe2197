import { Principal } from '#models/principal'
import { tenantFacts, userFacts } from '#models/rule_facts'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { EntityReader } from '#platform/entities/entity_reader'
import type { Entity } from '#platform/entities/entity'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { RuleAnswer } from '#platform/rules/rule'
import { entityRuleTypes, type RuleTypes } from '#platform/rules/rule_types'
import { RuleBook } from '#platform/workflows/rule_book'

export type AutomationInput = {
  /** Paths that changed, and what stood there before. */
  fields?: string[]
  before?: Record<string, unknown>
  transition?: string
  /** What an incoming hook brought. */
  data?: Record<string, unknown>
}

export type AutomationSubject = {
  entity: string
  record: EntityRecord
  before?: EntityRecord
  userId: string | null
  data?: Record<string, unknown>
}

/** Parsing costs a hundred times what an answer does, and an event asks for many. */
const books = new WeakMap<Entity, RuleBook>()

/** The record as definitions see it; undefined when it is gone. */
export async function subjectRecord(entity: string, id: string): Promise<EntityRecord | undefined> {
  const reader = await EntityReader.of(entity)
  const { data } = await reader.list({ filter: { id: { eq: id } } })
  return (JSON.parse(data) as EntityRecord[])[0]
}

/** The record as it stood: what has changed put back. */
export function recordBefore(record: EntityRecord, before: Record<string, unknown> = {}) {
  const former: EntityRecord = { ...record, custom: { ...record.custom } }
  for (const [path, value] of Object.entries(before)) {
    if (path.startsWith('custom.')) former.custom![path.slice('custom.'.length)] = value
    else former[path] = value
  }
  return former
}

/** What an automation's rule says of a record; without a rule it is met. */
export async function automationAnswer(
  rule: string | undefined,
  subject: AutomationSubject
): Promise<RuleAnswer> {
  if (rule === undefined) return { met: true }
  const entity = await definitionRegistry.entity(subject.entity)
  return automationRules(entity).evaluate(rule, await variables(subject))
}

async function variables({ record, before, userId, data }: AutomationSubject) {
  const { custom = {}, ...columns } = record
  const principal = userId ? await Principal.find(userId) : null
  return {
    ...custom,
    ...columns,
    record,
    custom,
    before: before ?? null,
    data: data ?? null,
    user: principal ? userFacts(principal) : null,
    tenant: tenantFacts(),
    now: new Date(),
  }
}

/** The rules of automations of an entity; one that a later change of fields has broken is unmet and says so. */
export function automationRules(entity: Entity): RuleBook {
  const book = books.get(entity) ?? new RuleBook(typesOf(entity))
  books.set(entity, book)
  return book
}

function typesOf(entity: Entity): RuleTypes {
  const schemas = (custom: boolean) =>
    Object.fromEntries(
      entity.fields
        .filter((field) => field.custom === custom)
        .map(({ key, schema }) => [key, schema])
    )
  const own = entityRuleTypes(schemas(false), { type: 'object', properties: schemas(true) })
  return { ...own, data: 'dyn' }
}
