import type { ImportNoun } from '~/types/import'

/** Where the records of an import are listed. */
export function importList(noun: ImportNoun) {
  return noun === 'users' ? '/settings/users' : `/${noun}`
}
