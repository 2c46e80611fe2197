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
import { hookValidator, previewValidator, trialValidator } from '#validators/automation'

const state = oneOf('waiting', 'done', 'unmet', 'stopped', 'failed')

const schemas: Record<string, JsonSchema> = {
  AutomationState: object({
    key: text,
    enabled: flag,
    paused_at: nullable(moment),
    pause_reason: nullable(text),
    next_at: nullable(moment),
    last_at: nullable(moment),
    hook: nullable(object({ created_at: moment, used_at: nullable(moment), signed: flag })),
  }),
  AutomationRun: object({
    id: uuid,
    automation: text,
    version: count,
    event: text,
    entity: text,
    record_id: uuid,
    record_label: nullable(text),
    input: mapOf(anything),
    state,
    decision: { ...nullable(text), description: 'Why it did something, or did not' },
    milliseconds: nullable(count),
    actor: nullable(ref('Reference')),
    created_at: moment,
    finished_at: nullable(moment),
    steps: arrayOf(
      object({
        position: count,
        effect: text,
        state: text,
        outcome: nullable(text),
        due_at: nullable(moment),
        finished_at: nullable(moment),
      })
    ),
  }),
  AutomationTrial: object({
    met: flag,
    decision: text,
    steps: arrayOf(
      object({ effect: text, title: text, delay: nullable(text), with: mapOf(anything) })
    ),
  }),
  AutomationHook: object({
    token: { ...text, description: 'Shown this once' },
    signing_key: nullable(text),
    path: text,
  }),
  TemplatePreview: object({ subject: nullable(text), body: text, is_html: flag }),
}

const filters = [
  { name: 'state', description: 'How they ended', schema: state },
  { name: 'record_id', description: 'For this record', schema: uuid },
  { name: 'id', description: 'This one', schema: uuid },
]

const view = { permission: 'view_definitions' }
const publish = { permission: 'publish_definitions' }

export const automations: NounDescription = {
  tag: 'Automations',
  about:
    'When something happens, if a rule is met, do: what ran, what would, and how others set it off.',
  schemas,
  parameters: {
    key: { description: 'Key of the automation or template', schema: text },
    token: { description: 'The secret of the address', schema: text },
  },
  operations: {
    'automations.show': {
      summary: 'Read how an automation stands',
      answer: answers.one('AutomationState'),
      ...view,
    },
    'automations.runs.index': {
      summary: 'List the runs of an automation',
      description: 'Newest first; kept for 30 days.',
      query: filters,
      answer: answers.page('AutomationRun'),
      ...view,
    },
    'automations.runs.show': {
      summary: 'Read a run with its steps',
      answer: answers.one('AutomationRun'),
      ...view,
    },
    'automations.trials.store': {
      summary: 'Try an automation on a record',
      description: 'Says what it would do; nothing is changed, sent or written down.',
      body: body(trialValidator),
      answer: answers.one('AutomationTrial'),
      ...view,
    },
    'automations.resume': {
      summary: 'Let a paused automation go on',
      answer: answers.one('AutomationState'),
      ...publish,
    },
    'automations.hooks.store': {
      summary: 'Make the address of an incoming hook',
      description: 'A new one ends the former.',
      body: body(hookValidator, { optional: true }),
      answer: answers.one('AutomationHook'),
      ...publish,
    },
    'automations.hooks.destroy': {
      summary: 'Close the address of an incoming hook',
      answer: answers.none(),
      ...publish,
    },
    'templates.preview': {
      summary: 'Render a template for a record',
      description: 'Nothing is sent.',
      body: body(previewValidator),
      answer: answers.one('TemplatePreview'),
      ...view,
    },
    'templates.preview_pdf': {
      summary: 'Render a template for a record as a PDF',
      description: 'As the report would be printed; nothing is kept.',
      body: body(previewValidator),
      answer: answers.content('application/pdf', 'The report'),
      ...view,
    },
    'hooks.store': {
      summary: 'Set an automation off',
      description:
        'With a signing key: X-Hook-Timestamp in seconds, and X-Hook-Signature as sha256= and the HMAC of <timestamp>.<body>.',
      body: {
        schema: {
          type: 'object',
          required: ['record_id'],
          properties: {
            event_id: { ...text, description: 'The same one again begins nothing' },
            record_id: uuid,
            data: { type: 'object', description: 'What the rule sees as data' },
          },
        },
      },
      answer: answers.one(object({ accepted: flag, repeated: flag })),
    },
  },
}
