/** A value of the log on one line: texts as they are, a reference by its name, the rest as JSON. */
export function auditText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string') return value
  if (typeof value === 'object' && 'label' in value) return String(value.label)
  return JSON.stringify(value)
}
