/** A part of a definition as one line: a text in the reader's language, anything else as it is written. */
export function valueText(value: unknown, locale: string): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((one) => valueText(one, locale)).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  const title = (value as { title?: unknown }).title
  if (title !== undefined) return valueText(title, locale)
  const texts = value as Record<string, unknown>
  const own = texts[locale] ?? texts.en
  return typeof own === 'string' ? own : JSON.stringify(value)
}
