import type { ImportNoun } from '~/types/import'

const WITH_WORDS = ['equipment', 'facilities', 'tasks', 'users']

/** Where the records of an import are listed. */
export function importList(noun: ImportNoun) {
  return noun === 'users' ? '/settings/users' : `/${noun}`
}

/** Which words of an import are theirs: what plugins bring has none of its own. */
export function importWords(noun: ImportNoun) {
  if (noun.startsWith('records/')) return 'records'
  return WITH_WORDS.includes(noun) ? noun : 'others'
}
