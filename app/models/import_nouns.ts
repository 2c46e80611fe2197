import { equipmentImport } from '#models/equipment_import'
import { facilityImport } from '#models/facility_import'
import type { ImportedNoun, ImportNoun } from '#models/import_noun'
import { taskImport } from '#models/task_import'
import { userImport } from '#models/user_import'

/** Everything that comes from files. */
export const IMPORT_NOUNS: Record<ImportedNoun, ImportNoun> = {
  equipment: equipmentImport,
  facilities: facilityImport,
  tasks: taskImport,
  users: userImport,
}

/** What the jobs that import a noun are called. */
export function importJob(noun: ImportedNoun) {
  return `import_${noun}`
}

export const IMPORT_JOBS = Object.keys(IMPORT_NOUNS).map((noun) => importJob(noun as ImportedNoun))
