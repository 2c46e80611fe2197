export type LabelPart = { text: string } | { path: string }

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9_.]*)\s*\}\}/

/** `{{name}} ({{equipment_number}})` as its parts. */
export function labelParts(template: string): LabelPart[] {
  return template
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { path: part }))
    .filter((part) => !('text' in part) || part.text !== '')
}

/** What a record is called. What is missing leaves nothing behind. */
export function labelOf(template: string, record: Record<string, unknown>): string {
  const texts = labelParts(template).map((part) =>
    'text' in part ? part.text : (valueAt(record, part.path) ?? '')
  )
  return texts.join('').replace(/\s+/g, ' ').trim()
}

function valueAt(record: Record<string, unknown>, path: string): unknown {
  if (!path.startsWith('custom.')) return record[path]
  return (record.custom as Record<string, unknown> | undefined)?.[path.slice('custom.'.length)]
}
