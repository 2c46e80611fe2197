export type Params = Readonly<Record<string, string | number | boolean>>

const FORM = /\{(\w+)(?:\|(\w+))?(?:\|(\w+))?\}/g

/** A sentence with its params: `{days}` is the number, `{days|day}` the number with its noun, `{days|Tag|Tage}` with both of its forms. */
export function sentence(template: string, params: Params): string {
  const text = template.replace(FORM, (_, ...found: string[]) => {
    const [name, one, many] = found as [string, string?, string?]
    const value = params[name] ?? ''
    if (!one) return String(value)
    return `${value} ${String(value) === '1' ? one : (many ?? `${one}s`)}`
  })
  return text[0].toUpperCase() + text.slice(1)
}
