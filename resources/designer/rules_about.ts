import type { DefinitionSection, EntityDocument } from '~/types/definition'

export type FieldRule = { rule: string; message: string | null; isCondition: boolean }

/** The rules that speak of a field: those that check it, and the one that shows the section it stands in. */
export function rulesAbout(
  document: EntityDocument,
  sections: DefinitionSection[],
  key: string
): FieldRule[] {
  const word = new RegExp(`\\b${key}\\b`)
  const checks = rulesOf(document)
    .filter(({ rule, path }) => path?.replace(/^custom\./, '') === key || word.test(rule))
    .map(({ rule, message }) => ({ rule, message: message ?? null, isCondition: false }))
  const shown = sections
    .filter(({ show, fields }) => show && (fields.includes(key) || word.test(show)))
    .map(({ show }) => ({ rule: show!, message: null, isCondition: true }))
  return [...shown, ...checks]
}

function rulesOf({ rules }: EntityDocument) {
  return (Array.isArray(rules) ? rules : []) as { rule: string; message?: string; path?: string }[]
}
