import type { Findings } from '#platform/definitions/findings'
import type { FieldSchema } from '#platform/definitions/types'
import { jsonType } from '#platform/entities/field_types/field_type'
import { Rule } from '#platform/rules/rule'
import type { RuleTypes } from '#platform/rules/rule_types'

/** What an expression gives, by CEL's name of it; what is known only once it runs is not there. */
const GIVEN: Record<string, string> = {
  'double': 'a number',
  'int': 'a number',
  'string': 'a text',
  'bool': 'yes or no',
  'google.protobuf.Timestamp': 'a date',
  'google.protobuf.Duration': 'a duration',
}

const BY_TYPE: Record<string, string> = {
  number: 'a number',
  integer: 'a number',
  boolean: 'yes or no',
  string: 'a text',
}

const BY_FORMAT: Record<string, string> = {
  'date': 'a date',
  'date-time': 'a date',
  'duration': 'a duration',
}

/** A computed field: its expression can be used, and gives what the field says it is. */
export function lintComputed(
  field: FieldSchema,
  pointer: string,
  { findings, types }: { findings: Findings; types: RuleTypes }
) {
  const source = field['x-computed']
  if (source === undefined) return
  if (source.trim() === 'null')
    return findings.warn(pointer, 'computes nothing yet: write how its value comes about')
  const found = Rule.valueProblem(source, types)
  if ('problem' in found) return findings.error(pointer, found.problem)
  const [given, said] = [GIVEN[found.type], saidBy(field)]
  if (given && said && given !== said)
    findings.warn(pointer, `gives ${given}, the field says ${said}: change the kind of its result`)
}

function saidBy(field: FieldSchema): string | undefined {
  return BY_FORMAT[field.format ?? ''] ?? BY_TYPE[jsonType(field) ?? '']
}
