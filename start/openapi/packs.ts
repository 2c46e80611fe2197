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
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { body, form } from '#platform/api/openapi/request_body'
import { KINDS } from '#platform/definitions/meta_schema'
import { configExport, packInstallation, packPlan } from '#validators/config'

const listed = {
  key: text,
  version: text,
  title: text,
  description: text,
  icon: text,
  installed_version: nullable(text),
  installed_at: nullable(moment),
  has_upgrade: flag,
  counts: { ...mapOf(count), description: 'Definitions by kind' },
}

const named = { kind: oneOf(...KINDS), key: text }

const conflict = {
  pointer: {
    ...text,
    description:
      'JSON pointer; an entry of a list goes by what names it: /layout/section=Ratings/fields',
  },
  title: text,
  base: { ...anything, description: 'What both began with; null where it was not there' },
  mine: anything,
  theirs: anything,
  taken: nullable(oneOf('mine', 'theirs')),
}

const schemas: Record<string, JsonSchema> = {
  Pack: object(listed),
  PackContents: object({
    ...listed,
    definitions: arrayOf(
      object({
        ...named,
        title: text,
        description: nullable(text),
        icon: nullable(text),
        field_count: count,
      })
    ),
  }),
  ConfigConflict: object(conflict),
  ConfigPlan: object({
    seen: { ...text, description: 'Sent back with the installation: refused when this is stale' },
    open: { ...count, description: 'Conflicts nobody has decided' },
    definitions: arrayOf(
      object({
        ...named,
        title: text,
        action: oneOf('add', 'change', 'remove', 'none'),
        plan: nullable(ref('DefinitionPlan')),
        mine: arrayOf(ref('DefinitionChange')),
        theirs: arrayOf(ref('DefinitionChange')),
        conflicts: arrayOf(ref('ConfigConflict')),
        stays: nullable(text),
        has_draft: flag,
      })
    ),
  }),
  AppliedConfig: object({
    'applied': arrayOf(
      object({ ...named, action: oneOf('add', 'change', 'remove'), version: nullable(count) })
    ),
    'kept': arrayOf(object({ ...named, why: text })),
    'conflicts?': arrayOf(object({ ...named, ...conflict })),
  }),
}

const dryRun = { name: 'dry_run', description: 'Only tells what would happen', schema: flag }

export const packs: NounDescription = {
  tag: 'Packs and configuration',
  about:
    'Definitions that come and go together. A pack, or an archive of definitions, is merged three ways with what the company changed: what only one side changed is taken from it, the rest is asked.',
  schemas,
  parameters: { pack: { description: 'Key of the pack, such as elevators', schema: text } },
  operations: {
    'packs.index': {
      summary: 'List the packs',
      permission: 'view_definitions',
      answer: answers.all('Pack'),
    },
    'packs.show': {
      summary: 'Read what a pack brings',
      permission: 'view_definitions',
      answer: answers.one('PackContents'),
    },
    'packs.plan': {
      summary: 'Plan what installing or upgrading a pack would do',
      description: 'Nothing is stored.',
      permission: 'view_definitions',
      body: body(packPlan, { optional: true }),
      answer: answers.one('ConfigPlan'),
    },
    'packs.install': {
      summary: 'Install a pack, or upgrade it',
      description:
        'All of it or nothing. 409 CONFLICT names what both sides changed and nobody decided; 409 PUBLISH_BLOCKED carries the plan of the definition that cannot be published.',
      permission: 'publish_definitions',
      body: body(packInstallation, { optional: true }),
      answer: answers.one('AppliedConfig'),
    },
    'packs.uninstall': {
      summary: 'Uninstall a pack',
      description: 'What the company changed or uses stays, and is named with the reason.',
      permission: 'publish_definitions',
      query: [dryRun],
      answer: answers.one('AppliedConfig'),
    },
    'config.export': {
      summary: 'Export definitions',
      description:
        'A ZIP archive of one JSON file for each definition, in a stable order of keys; all of the company’s own where none are named.',
      permission: 'view_definitions',
      body: body(configExport, { optional: true }),
      answer: answers.content('application/zip', 'The archive'),
    },
    'config.import': {
      summary: 'Import definitions',
      description:
        'All of it or nothing. Where both sides changed the same and nobody decided, the company’s value stays and the conflict is listed.',
      permission: 'publish_definitions',
      query: [dryRun],
      body: form({
        'file': { type: 'string', format: 'binary', description: 'ZIP, at most 5 MB' },
        'conflicts?': {
          ...mapOf(mapOf(oneOf('mine', 'theirs'))),
          description: 'kind/key → pointer → whose value is taken',
        },
        'otherwise?': oneOf('mine', 'theirs'),
        'accept_invalid?': flag,
      }),
      answer: answers.one({
        anyOf: [ref('AppliedConfig'), object({ plan: ref('ConfigPlan') })],
      }),
    },
  },
}
