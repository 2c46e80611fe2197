import { pointsQuery } from '#openapi/list_parts'
import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  flag,
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
import {
  bulkValidator,
  listSettingsValidator,
  viewMergeValidator,
  viewPatchValidator,
  viewValidator,
} from '#validators/list'

const entity: JsonSchema = { ...text, description: 'Key of the entity whose list it is' }

const View = object({
  id: uuid,
  entity,
  title: text,
  is_shared: { ...flag, description: 'Everybody in the company may open it' },
  etag: { ...text, description: 'Sent back as If-Match, so that nobody’s change is lost' },
  is_mine: flag,
  first_for: {
    ...arrayOf(text),
    description: 'Keys of the roles whose people open the list with it',
  },
  owner: nullable(ref('Reference')),
  document: ref('ViewDocument'),
  created_at: moment,
  updated_at: moment,
})

const ViewDocument = object({
  kind: { const: 'view' },
  key: text,
  title: text,
  entity,
  as: oneOf('list', 'board', 'calendar', 'map'),
  lanes_by: { ...text, description: 'Of a board: the field its rows are; empty for none' },
  color_by: { ...text, description: 'The field whose options colour cards, entries and places' },
  wip_limits: {
    type: 'object',
    additionalProperties: count,
    description: 'Of a board: how many cards a column should hold, by value',
  },
  starts: { ...text, description: 'Of a calendar: the date or time an entry begins' },
  ends: { ...text, description: 'Of a calendar: the one it ends' },
  place: {
    ...text,
    description: 'Of a map: a geo point, latitude for own coordinates, or a relation to facilities',
  },
  quick: {
    ...arrayOf(object({ path: text, op: text, value: text })),
    description: 'Filters its author pinned',
  },
  columns: arrayOf(object({ field: text })),
  filter: arrayOf(object({ path: text, op: text, value: text })),
  search: text,
  sort: text,
  group_by: nullable(text),
})

const Points = object({
  points: arrayOf(
    object({
      id: uuid,
      label: text,
      latitude: { type: 'number' },
      longitude: { type: 'number' },
      count: { ...count, description: 'Of records that stand in a facility: how many' },
    })
  ),
  of: { ...oneOf('record', 'facility'), description: 'What the ids are of' },
  more: { ...flag, description: 'There are more than are told: ask for a smaller box, or filter' },
  most: { ...count, description: 'How many are told at most' },
})

const ListSettings = object({
  columns: { ...arrayOf(text), description: 'In order; empty for those of the definition' },
  widths: {
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'Pixels by field',
  },
  default_view: { ...nullable(uuid), description: 'The view the list opens with' },
})

export const lists: NounDescription = {
  tag: 'Views',
  about:
    'Lists as people keep them: private, or shared with the company by whoever may publish definitions.',
  schemas: { View, ViewDocument, ListSettings, Points },
  parameters: {
    entity: { description: 'Key of the entity', schema: text },
    noun: { description: 'Whose list', schema: oneOf('facilities', 'equipment', 'tasks') },
  },
  operations: {
    'views.index': {
      summary: 'List views',
      description: 'One’s own and those shared with everybody, by name, at most 200.',
      query: [{ name: 'entity', description: 'Of this entity only', schema: text }],
      answer: answers.all('View'),
    },
    'views.store': {
      summary: 'Keep a list as a view',
      description: 'is_shared takes publish_definitions.',
      body: body(viewValidator),
      answer: answers.created('View'),
    },
    'views.show': { summary: 'Read a view', answer: answers.one('View', { etag: true }) },
    'views.update': {
      summary: 'Change a view',
      description: 'What is left out stays.',
      body: body(viewPatchValidator),
      ifMatch: true,
      answer: answers.one('View', { etag: true }),
    },
    'views.merges.store': {
      summary: 'Change a view that others changed since',
      description:
        'What only one side changed is taken from it. Stored as soon as open is 0; until then view is null, and choices say whose value is taken.',
      body: body(viewMergeValidator),
      answer: answers.one(
        object({
          open: count,
          conflicts: arrayOf(ref('ConfigConflict')),
          view: nullable(ref('View')),
        })
      ),
    },
    'views.destroy': { summary: 'Delete a view', answer: answers.none() },
    'views.restore': { summary: 'Bring a deleted view back', answer: answers.one('View') },
    'record_points.index': {
      summary: 'Read where the records of a list stand',
      description:
        'Takes the filters of the list. Records in a facility without coordinates stand where the nearest one above it does that has some.',
      query: pointsQuery,
      answer: answers.one('Points'),
    },
    'list_settings.show': {
      summary: 'Read how one has a list',
      answer: answers.one('ListSettings'),
    },
    'list_settings.update': {
      summary: 'Choose columns, widths and the first view of a list',
      body: body(listSettingsValidator),
      answer: answers.one('ListSettings'),
    },
    'list_settings.destroy': { summary: 'Back to the list’s defaults', answer: answers.none() },
  },
}

const BulkChange = object({
  id: uuid,
  noun: text,
  action: oneOf('update', 'move', 'delete'),
  state: oneOf('queued', 'running', 'completed', 'failed', 'cancelling', 'cancelled'),
  error: nullable(text),
  total: count,
  changed: count,
  unchanged: { ...count, description: 'They were so already, or wait for an approval' },
  awaiting_approval: {
    ...count,
    description: 'Of the unchanged: how many move once somebody approved',
  },
  refused: count,
  progress: object({ done: count, total: count }),
  refusals: {
    ...arrayOf(
      object({
        id: uuid,
        label: nullable(text),
        reasons: arrayOf(object({ path: nullable(text), message: text })),
      })
    ),
    description: 'The first of them; all are behind refusals_url',
  },
  refusals_url: nullable(text),
  undoes: nullable(uuid),
  undone_by: nullable(uuid),
  undo_until: { ...nullable(moment), description: 'Null where nothing can be undone' },
  job: nullable(object({ id: uuid, url: text })),
  created_at: moment,
  finished_at: nullable(moment),
})

export const bulkChanges: NounDescription = {
  tag: 'Bulk changes',
  about:
    'Many records changed by one order, each by its own rules, permissions and audit. One that is refused takes no other with it.',
  schemas: { BulkChange },
  parameters: {
    noun: { description: 'What to change', schema: oneOf('facilities', 'equipment', 'tasks') },
  },
  operations: {
    'bulk_changes.store': {
      summary: 'Change many records',
      description:
        'Records by ids, or by filter: the parameters of the list as an object, e.g. { "status": "operational", "filter": { "custom.capacity_lbs": { "gte": "2000" } } }; expected refuses with 409 when another number matches by now. update takes values (a merge patch), move takes status and what its transition asks for. Up to 100 records are changed before the answer; more go on as a job, and the answer is 202 with the same body.',
      body: body(bulkValidator),
      answer: answers.one('BulkChange'),
    },
    'bulk_changes.show': {
      summary: 'Read what became of a bulk change',
      answer: answers.one('BulkChange'),
    },
    'bulk_changes.refusals': {
      summary: 'Read every refusal of a bulk change',
      answer: answers.content('text/csv', 'A line per record and reason'),
    },
    'bulk_changes.undo': {
      summary: 'Undo a bulk change',
      description:
        'Within 24 hours, once, and only where nobody has changed the record since. It is a bulk change itself.',
      answer: answers.one('BulkChange'),
    },
  },
}
