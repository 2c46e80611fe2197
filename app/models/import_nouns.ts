import { equipmentImport } from '#models/equipment_import'
import { facilityImport } from '#models/facility_import'
import { IMPORTED_NOUNS, type ImportedNoun, type ImportNoun } from '#models/import_noun'
import { addressOf, nouns, type Noun } from '#models/noun'
import { ownImport } from '#models/own_import'
import { isImportable, pluginImport } from '#models/plugin_import'
import { taskImport } from '#models/task_import'
import { userImport } from '#models/user_import'

/** What comes from files in every company. */
export const IMPORT_NOUNS: Record<ImportedNoun, ImportNoun> = {
  equipment: equipmentImport,
  facilities: facilityImport,
  tasks: taskImport,
  users: userImport,
}

/** What plugins bring and what companies invent shares one kind of job. */
export const OWN_IMPORT_JOB = 'import_records'

/** @param name of the noun, or the key of an entity of the company’s own. @throws E_NOT_FOUND */
export async function importNoun(name: Noun): Promise<ImportNoun> {
  if (isBuiltIn(name)) return IMPORT_NOUNS[name]
  const known = nouns.find(name)
  return known ? pluginImport(known) : ownImport(name)
}

/** Whether it can be imported at all: what a company invents always can. */
export function comesFromFiles(noun: Noun) {
  const known = nouns.find(noun)
  return isBuiltIn(noun) || !known || isImportable(known)
}

/** What the jobs that import a noun are called. */
export function importJob(noun: Noun) {
  return isBuiltIn(noun) ? `import_${noun}` : OWN_IMPORT_JOB
}

export const IMPORT_JOBS = [...IMPORTED_NOUNS.map(importJob), OWN_IMPORT_JOB]

/** Where records of a noun are listed, as addresses begin: `tasks`, `records/safety_permit`. */
export function importAddress(noun: Noun) {
  return isBuiltIn(noun) ? noun : addressOf(noun).slice(1)
}

/** The noun whose records are listed there. */
export function nounAt(address: string): Noun {
  return nouns.at(`/${address}`)?.noun ?? address.replace(OWN, '')
}

const OWN = /^records\//

/** Whether every company has it. */
export function isBuiltIn(name: Noun): name is ImportedNoun {
  return (IMPORTED_NOUNS as readonly string[]).includes(name)
}
