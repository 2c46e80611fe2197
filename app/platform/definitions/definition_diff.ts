import { ChangeWords } from '#platform/definitions/change_words'
import { titleText } from '#platform/definitions/title_text'
import type {
  AutomationDefinition,
  Definition,
  EntityDefinition,
  FieldSchema,
  Finding,
  FormDefinition,
  TemplateDefinition,
  Title,
  WorkflowDefinition,
} from '#platform/definitions/types'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import { translated } from '#platform/language/translated'

export interface DefinitionChange {
  /** Dotted: `custom.capacity_lbs`, `columns.name`, `states.on_hold`, `label`. */
  path: string
  kind: 'added' | 'changed' | 'retired'
  title: string
  /** The change in words, and what of a part that stayed is different now. */
  text: string
  details: string[]
}

export interface DefinitionDiff {
  changes: DefinitionChange[]
  /** What no publishing can do: a key never changes its type. */
  blockers: Finding[]
}

type Part = {
  title: string
  value: unknown
  isRequired?: boolean
  field?: { schema: FieldSchema; pointer: string }
}
type Parts = Map<string, Part>

/** What has no title of its own. */
const ENTITY_PARTS = {
  title: 'Title',
  title_plural: 'Plural title',
  description: 'Description',
  icon: 'Icon',
  layout: 'Layout',
  rules: 'Rules',
  label: 'Label',
  number: 'Numbering',
}
const FORM_PARTS = {
  title: 'Title',
  description: 'Description',
  mode: 'Mode',
  layout: 'Layout',
  rules: 'Rules',
  on_fail: 'On failure',
}
const TEMPLATE_PARTS = {
  title: 'Title',
  description: 'Description',
  entity: 'Entity',
  channel: 'Channel',
}
const AUTOMATION_PARTS = {
  title: 'Title',
  description: 'Description',
  on: 'When',
  if: 'If',
  do: 'Do',
  enabled: 'Enabled',
}
const WORKFLOW_PARTS = { title: 'Title', initial: 'Initial state', migrate: 'Migration' }

/** What publishing `after` in the place of `before` would change, field by field, in plain terms. */
export function definitionDiff(
  before: Definition | undefined,
  after: Definition,
  locale = 'en'
): DefinitionDiff {
  const old: Parts = before ? partsOf(before, locale) : new Map()
  const next = partsOf(after, locale)
  const words = new ChangeWords(locale, [before, after])
  const change = (path: string, kind: DefinitionChange['kind']): DefinitionChange => {
    const [was, is] = [old.get(path), next.get(path)]
    const { title } = (is ?? was)!
    return { path, kind, title, ...words.tell({ path, kind, title, ...sidesOf(was, is) }) }
  }
  const added = [...next].filter(([path]) => !old.has(path)).map(([path]) => change(path, 'added'))
  const retired = [...old]
    .filter(([path]) => !next.has(path))
    .map(([path]) => change(path, 'retired'))
  const both = [...next].filter(
    ([path, part]) => old.has(path) && !isSamePart(old.get(path)!, part)
  )
  const changed = both.map(([path]) => change(path, 'changed'))
  return {
    changes: [...added, ...changed, ...retired],
    blockers: both.flatMap(([path, part]) => typeChange(old.get(path)!, part)),
  }
}

function sidesOf(was?: Part, is?: Part) {
  return {
    before: was?.value,
    after: is?.value,
    wasRequired: was?.isRequired,
    isRequired: is?.isRequired,
  }
}

function isSamePart(one: Part, other: Part) {
  return same(one.value, other.value) && one.isRequired === other.isRequired
}

function typeChange(before: Part, after: Part): Finding[] {
  if (!before.field || !after.field) return []
  const [was, is] = [before.field.schema, after.field.schema].map(
    (schema) => fieldTypeOf(schema)?.name
  )
  if (was === is) return []
  return [
    {
      pointer: after.field.pointer,
      message: `${after.title} would turn from ${was} into ${is}: add a new field and copy the values instead`,
    },
  ]
}

function partsOf(definition: Definition, locale: string): Parts {
  if (definition.kind === 'entity') return entityParts(definition, locale)
  if (definition.kind === 'template') return templateParts(definition, locale)
  if (definition.kind === 'automation') return automationParts(definition, locale)
  return definition.kind === 'form'
    ? formParts(definition, locale)
    : workflowParts(definition, locale)
}

function entityParts(entity: EntityDefinition, locale: string): Parts {
  return new Map([
    ...fieldParts(entity.schema, 'custom', locale),
    ...Object.entries(entity.overrides ?? {}).map(([key, value]) =>
      whole(`columns.${key}`, titleText(value.title, locale, key), value)
    ),
    ...wholeParts(entity, ENTITY_PARTS, locale),
    ...wholeParts(
      { allOf: entity.schema.allOf, $defs: entity.schema.$defs },
      { allOf: 'Conditions', $defs: 'Shared parts' },
      locale
    ),
  ])
}

function formParts(form: FormDefinition, locale: string): Parts {
  return new Map([
    ...fieldParts(form.schema, 'data', locale),
    ...wholeParts(form, FORM_PARTS, locale),
  ])
}

function workflowParts(workflow: WorkflowDefinition, locale: string): Parts {
  const titled = (group: string, entries: Record<string, { title?: Title }>) =>
    Object.entries(entries).map(([key, value]) =>
      whole(`${group}.${key}`, titleText(value.title, locale, key), value)
    )
  return new Map([
    ...titled('states', workflow.states),
    ...titled('transitions', workflow.transitions),
    ...Object.entries(workflow.slas ?? {}).map(([key, value]) => whole(`slas.${key}`, key, value)),
    ...wholeParts(workflow, WORKFLOW_PARTS, locale),
  ])
}

function templateParts(template: TemplateDefinition, locale: string): Parts {
  return new Map([
    ...textParts('subject', translated('Subject', locale), template.subject),
    ...textParts('body', translated('Text', locale), template.body),
    ...wholeParts(template, TEMPLATE_PARTS, locale),
  ])
}

/** Texts are compared language by language. */
function textParts(path: string, title: string, text: Title | undefined) {
  if (typeof text !== 'object') return text === undefined ? [] : [whole(path, title, text)]
  return Object.entries(text).map(([locale, value]) =>
    whole(`${path}.${locale}`, `${title} (${locale})`, value)
  )
}

function automationParts(automation: AutomationDefinition, locale: string): Parts {
  return new Map(wholeParts(automation, AUTOMATION_PARTS, locale))
}

function fieldParts(schema: FieldSchema, group: string, locale: string) {
  return Object.entries(schema.properties ?? {}).map(([key, field]): [string, Part] => [
    `${group}.${key}`,
    {
      title: titleText(field.title, locale, key),
      value: field,
      isRequired: schema.required?.includes(key) ?? false,
      field: { schema: field, pointer: `/schema/properties/${key}` },
    },
  ])
}

function wholeParts<T extends object>(
  owner: T,
  titles: Partial<Record<keyof T & string, string>>,
  locale: string
) {
  return (Object.entries(titles) as [keyof T & string, string][])
    .filter(([key]) => owner[key] !== undefined)
    .map(([key, title]) => whole(key, translated(title, locale), owner[key]))
}

function whole(path: string, title: string, value: unknown): [string, Part] {
  return [path, { title, value }]
}

/** Equality of JSON without regard to the order of keys. */
function same(left: unknown, right: unknown) {
  // Most parts are written as they were: sorting keys takes ten times as long as that.
  return JSON.stringify(left) === JSON.stringify(right) || canonical(left) === canonical(right)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, nested: unknown) =>
    typeof nested === 'object' && nested !== null && !Array.isArray(nested)
      ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nested
  )
}
