import { IMPORT_NOUNS, importJob } from '#models/import_nouns'
import { RecordImport, type ImportCursor, type ImportInput } from '#models/record_import'
import { defineDurableJob } from '#platform/jobs/durable_kind'

/** A job for each noun that comes from files. */
for (const noun of Object.values(IMPORT_NOUNS))
  defineDurableJob<ImportInput, ImportCursor>({
    name: importJob(noun.name),
    channel: 'import',
    open: (order) => RecordImport.open(noun, order),
  })
