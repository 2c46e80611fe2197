import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  arrayOf,
  count,
  flag,
  mapOf,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { KINDS, KINDS_WITH_META } from '#platform/definitions/meta_schema'
import {
  draftMerge,
  planOptions,
  publication,
  publicationTime,
  rollback,
} from '#validators/definition'

const document = { type: 'object', description: 'The definition itself' }

const listed = {
  kind: oneOf(...KINDS),
  key: text,
  title: text,
  icon: nullable(text),
  version: { ...nullable(count), description: 'null while the system’s default applies' },
  origin: oneOf('system', 'tenant'),
  field_count: count,
  has_draft: flag,
  note: nullable(text),
  updated_at: nullable(moment),
}

const versioned = {
  kind: oneOf(...KINDS),
  key: text,
  version: nullable(count),
  state: oneOf('draft', 'published', 'superseded', 'withdrawn'),
  note: nullable(text),
  published_at: nullable(moment),
  updated_at: moment,
}

const schemas: Record<string, JsonSchema> = {
  DefinitionSummary: object(listed),
  Definition: object({ ...listed, document }),
  DefinitionVersion: object({ ...versioned, document }),
  DefinitionPublication: object({
    ...versioned,
    document,
    job: {
      ...nullable(object({ id: uuid, url: text })),
      description: 'Moves the records in flight; null where they are pinned',
    },
  }),
  DefinitionDraftMerge: object({
    etag: {
      ...nullable(text),
      description: 'Of the draft that was merged; null: it was published',
    },
    theirs: document,
    document: { ...document, description: 'Both as one; mine where nobody chose' },
    open: { ...count, description: 'Conflicts nobody has decided' },
    conflicts: arrayOf(ref('ConfigConflict')),
  }),
  DefinitionSchedule: object({
    publish_at: moment,
    note: nullable(text),
    scheduled_by: ref('Reference'),
    scheduled_at: moment,
  }),
  DefinitionRelease: object({
    ...versioned,
    published_by: nullable(ref('Reference')),
    changes: arrayOf(ref('DefinitionChange')),
  }),
  DefinitionChange: object({
    path: text,
    kind: oneOf('added', 'changed', 'retired'),
    title: text,
    text: { ...text, description: 'The change in words' },
    details: { ...arrayOf(text), description: 'What of a part that stayed is different now' },
  }),
  DefinitionFinding: object({ pointer: { ...text, description: 'JSON pointer' }, message: text }),
  DefinitionPlan: object({
    changes: arrayOf(ref('DefinitionChange')),
    invalid_records: object({
      count,
      sample: arrayOf(object({ id: uuid, label: text, errors: mapOf(anything) })),
    }),
    in_flight: arrayOf(
      object({
        version: { ...count, description: 'of the workflow; 0 is the system’s own' },
        state: text,
        title: text,
        count,
        migrate_to: { ...nullable(text), description: 'null: migrating needs a state named' },
        force_to: text,
      })
    ),
    breaks: arrayOf(object({ kind: text, key: text, why: text })),
    indexes: arrayOf(
      object({ name: text, field: text, now: flag, rows: count, bytes: count, seconds: count })
    ),
    encryption: arrayOf(object({ field: text, to: oneOf('ciphertext', 'text'), records: count })),
    blockers: arrayOf(text),
    warnings: arrayOf(ref('DefinitionFinding')),
  }),
}

const versions = [
  { name: 'version', description: 'A published version instead of what applies', schema: count },
  { name: 'state', description: 'draft: what is being worked on', schema: oneOf('draft') },
]

const IN_FLIGHT =
  '409 PUBLISH_BLOCKED carries the plan. Records in flight of a workflow finish on their version (pin), follow its map (migrate) or are put into force_to, the initial state where it is absent, if the new version lacks theirs (force). migrate adds to the map of the document: per version left behind, state by state.'

const SCHEDULED =
  'publish_at is a time within a year; without an offset it is one of the company’s zone. A draft that could not be published now gets no time: 409 PUBLISH_BLOCKED carries the plan. It is planned anew at the time: with blockers, or with warnings that came with changes made since, it stays a draft, and whoever set the time is told why. A new time takes the place of the old one; publishing or discarding the draft takes it back.'

const force = {
  name: 'force',
  description: 'Keeps a draft with lint errors, to go on later',
  schema: flag,
}
const kind = { name: 'kind', description: 'entity where it is absent', schema: oneOf(...KINDS) }

const view = { permission: 'view_definitions' }
const publish = { permission: 'publish_definitions', answer: answers.one('DefinitionPublication') }

export const definitions: NounDescription = {
  tag: 'Definitions',
  about:
    'The configuration: fields, workflows and forms. A draft is planned, then published; every version stays.',
  schemas,
  parameters: {
    kind: { description: 'Kind of the definition', schema: oneOf(...KINDS_WITH_META) },
    key: { description: 'Key of the definition, such as equipment.elevator', schema: text },
  },
  operations: {
    'definitions.index': {
      summary: 'List definitions',
      query: [kind],
      answer: answers.page('DefinitionSummary'),
      ...view,
    },
    'definitions.show': {
      summary: 'Read a definition',
      query: versions,
      answer: answers.one({ anyOf: [ref('Definition'), ref('DefinitionVersion')] }),
      ...view,
    },
    'definitions.destroy': {
      summary: 'Return to the system’s default',
      permission: 'delete_definitions',
      answer: answers.none(),
    },
    'definitions.drafts.update': {
      summary: 'Save a draft',
      permission: 'update_definitions',
      query: [force],
      body: { schema: document },
      ifMatch: true,
      answer: answers.one('DefinitionVersion', {
        etag: true,
        meta: { warnings: arrayOf(ref('DefinitionFinding')) },
      }),
    },
    'definitions.drafts.destroy': {
      summary: 'Discard a draft',
      permission: 'update_definitions',
      answer: answers.none(),
    },
    'definitions.drafts.merges.store': {
      summary: 'Merge what one wrote with the draft as it is now',
      description:
        'After a 412: base is what one began with, mine what one made of it. What only one side changed is taken from it; choices say whose value is taken where both did. Nothing is stored.',
      permission: 'update_definitions',
      body: body(draftMerge),
      answer: answers.one('DefinitionDraftMerge'),
    },
    'definitions.plans.store': {
      summary: 'Plan what publishing would do',
      description: 'Nothing is stored. With a version: what going back to it would do.',
      body: body(planOptions, { optional: true }),
      answer: answers.one('DefinitionPlan'),
      ...view,
    },
    'definitions.publications.store': {
      summary: 'Publish the draft',
      ifMatch: true,
      description: IN_FLIGHT,
      body: body(publication, { optional: true }),
      ...publish,
    },
    'definitions.schedules.show': {
      summary: 'Read when the draft is published by itself',
      answer: answers.one('DefinitionSchedule'),
      ...view,
    },
    'definitions.schedules.store': {
      summary: 'Set the time at which the draft is published by itself',
      description: SCHEDULED,
      permission: 'publish_definitions',
      ifMatch: true,
      body: body(publicationTime),
      answer: answers.one('DefinitionSchedule'),
    },
    'definitions.schedules.destroy': {
      summary: 'Take that time back',
      permission: 'publish_definitions',
      answer: answers.none(),
    },
    'definitions.versions.index': {
      summary: 'List the versions of a definition',
      answer: answers.page('DefinitionRelease'),
      ...view,
    },
    'definitions.rollbacks.store': {
      summary: 'Publish an older version again',
      description: IN_FLIGHT,
      body: body(rollback),
      ...publish,
    },
    'definitions.schema': {
      summary: 'Read the JSON Schema of a definition',
      answer: answers.document('The schema'),
      ...view,
    },
    'definitions.types': {
      summary: 'Read the TypeScript types of a definition',
      answer: answers.content('text/plain', 'Declarations'),
      ...view,
    },
    'definitions.meta': {
      summary: 'Read what a definition of a kind may hold',
      description:
        'The meta-schema: JSON Schema 2020-12, what each key means in the language of the reader.',
      answer: answers.one(document),
      ...view,
    },
    'definitions.all_types': {
      summary: 'Read the TypeScript types of every entity',
      answer: answers.content('text/plain', 'Declarations'),
      ...view,
    },
  },
}
