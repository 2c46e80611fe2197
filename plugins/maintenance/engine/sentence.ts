export type Params = Readonly<Record<string, string | number | boolean>>

/** A sentence with its params: `{days}` is the number, `{days|day}` the number with its noun. */
export function sentence(template: string, params: Params): string {
  const text = template.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, name: string, noun?: string) => {
    const value = params[name] ?? ''
    return noun ? `${value} ${noun}${value === 1 ? '' : 's'}` : String(value)
  })
  return text[0].toUpperCase() + text.slice(1)
}
