import { AUTOMATIONS, WORKFLOWS } from '#tests/support/hostile/flows'
import { FORMS, VIEWS } from '#tests/support/hostile/forms'
import type { HostileDocument } from '#tests/support/hostile/hostile_document'
import { REFUSED_RULES, STOPPED_RULES } from '#tests/support/hostile/rules'
import { FOREIGN, LARGE, NESTED, PATTERNS, RESERVED } from '#tests/support/hostile/schemas'
import { TEMPLATES } from '#tests/support/hostile/templates'

/** Documents written to harm, by what they attack. */
export const HOSTILE: Record<string, HostileDocument[]> = {
  'nested schemas': NESTED,
  'large schemas': LARGE,
  'patterns': PATTERNS,
  'reserved names': RESERVED,
  'words of other dialects': FOREIGN,
  'rules that are refused': REFUSED_RULES,
  'rules that are stopped': STOPPED_RULES,
  'templates': TEMPLATES,
  'workflows': WORKFLOWS,
  'automations': AUTOMATIONS,
  'forms': FORMS,
  'views': VIEWS,
}
