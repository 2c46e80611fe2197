import type { ImportNoun } from '~/types/import'

/** Where the records of an import are listed. */
export function importList(noun: ImportNoun) {
  return noun === 'users' ? '/settings/users' : `/${noun}`
}

/** Which words of an import are theirs. */
export function importWords(noun: ImportNoun) {
  return noun.startsWith('records/') ? 'records' : noun
}
