import { ACCESS } from '#platform/language/german/access'
import { AUDIT } from '#platform/language/german/audit'
import { AUTOMATIONS } from '#platform/language/german/automations'
import { DEFINITIONS } from '#platform/language/german/definitions'
import { EFFECTS } from '#platform/language/german/effects'
import { ERRORS } from '#platform/language/german/errors'
import { FIELDS } from '#platform/language/german/fields'
import { FILES } from '#platform/language/german/files'
import { IMPORTS } from '#platform/language/german/imports'
import { LISTS } from '#platform/language/german/lists'
import { META_SCHEMAS } from '#platform/language/german/meta_schemas'
import { PACKS } from '#platform/language/german/packs'
import { PLUGINS } from '#platform/language/german/plugins'
import { RULES } from '#platform/language/german/rules'
import { WORKFLOW } from '#platform/language/german/workflow'

/**
 * What the server says, and how a German reads it. `{}` stands for what varies; the German names it by its
 * place, `{0}` the first. Fragments follow the name of a field: "Name ist erforderlich".
 */
export const GERMAN_PHRASES: Record<string, string> = {
  ...ERRORS,
  ...ACCESS,
  ...WORKFLOW,
  ...EFFECTS,
  ...FIELDS,
  ...FILES,
  ...IMPORTS,
  ...LISTS,
  ...DEFINITIONS,
  ...RULES,
  ...AUDIT,
  ...META_SCHEMAS,
  ...PACKS,
  ...AUTOMATIONS,
  ...PLUGINS,
}
