import type { Findings } from '#platform/definitions/findings'
import type { FieldSchema } from '#platform/definitions/types'
import { contributedFields } from '#platform/entities/contributed_fields'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'

/** A kind of field that a plugin brings. @param plugins those that are enabled; not asked where it is left out */
export function lintContributed(
  field: FieldSchema,
  pointer: string,
  { findings, plugins }: { findings: Findings; plugins?: ReadonlySet<string> }
) {
  const key = field['x-type']
  if (key === undefined) return
  const found = contributedFields.find(key)
  if (!found) return findings.error(pointer, `there is no kind of field "${key}": remove "x-type"`)
  const base = fieldTypeOf(found.schema)!.name
  if (fieldTypeOf(field)?.name !== base || field.format !== undefined)
    return findings.error(pointer, `"${key}" is for fields of the kind ${base}: remove "x-type"`)
  if (plugins && !plugins.has(found.plugin))
    findings.warn(pointer, 'belongs to a plugin that is not enabled')
}
