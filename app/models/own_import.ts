import { importExample } from '#models/import_example'
import type { ImportNoun, OwnColumn } from '#models/import_noun'
import { ownReferences } from '#models/own_references'
import { WorkImportStatus } from '#models/work_import_status'
import { WorkRecords } from '#models/work_import_records'
import { ownWork } from '#models/work_noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { numberPrefix } from '#platform/definitions/record_entity'
import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition } from '#platform/definitions/types'

const NUMBER: OwnColumn = {
  path: 'number',
  title: { en: 'Number', de: 'Nummer' },
  names: ['no', 'id', 'nr'],
}

const STATUS: OwnColumn = {
  path: 'status',
  title: { en: 'Status', de: 'Zustand' },
  names: ['state', 'stage'],
}

/**
 * Records of an entity that the company invented, from a file: a row with the number of one changes it, one
 * without a number adds another. Who they point at is told by number, name or e-mail. @throws E_NOT_FOUND
 */
export async function ownImport(key: string): Promise<ImportNoun> {
  const { document } = await definitionRegistry.find<EntityDefinition>('entity', key)
  const entity = await definitionRegistry.entity(key)
  const hasStates = await definitionRegistry.knows('workflow', key)
  const work = ownWork(key, numberPrefix(document))
  return {
    name: key,
    entity: key,
    key: 'number',
    keyed: false,
    placed: true,
    own: hasStates ? [NUMBER, STATUS] : [NUMBER],
    references: await ownReferences(entity),
    synonyms: {
      title: ['name', 'summary', 'subject'],
      due_date: ['due', 'deadline', 'due on'],
    },
    noise: key.split('_'),
    example: {
      ...importExample(entity),
      title: titleText(document.title, 'en', document.key),
      number: '',
    },
    open: async (by) => new WorkRecords(by, work, await WorkImportStatus.of(by, work)),
  }
}
