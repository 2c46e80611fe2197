import type { ImportTargets } from '#models/import_targets'
import type { Field } from '#platform/entities/field'

/** The columns, a row that shows how they are filled, and what those take that have choices. */
export function importTemplate(targets: ImportTargets) {
  const { columns, noun } = targets
  return {
    columns,
    example: columns.map((path) => noun.example[path] ?? ''),
    choices: columns.map((path) => choicesOf(targets.find(path)!)),
  }
}

/** None where anything else is taken too. */
function choicesOf({ type, schema }: Field): string[] {
  if (type.name === 'boolean') return ['true', 'false']
  return (schema.enum ?? []).filter((value) => typeof value === 'string')
}
