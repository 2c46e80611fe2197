import { IMPORT_NOUNS, importJob, importNoun, OWN_IMPORT_JOB } from '#models/import_nouns'
import { RecordImport, type ImportCursor, type ImportInput } from '#models/record_import'
import { defineDurableJob } from '#platform/jobs/durable_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

/** A job for each noun that comes from files. */
for (const noun of Object.values(IMPORT_NOUNS))
  defineDurableJob<ImportInput, ImportCursor>({
    name: importJob(noun.name),
    channel: 'import',
    open: (order) => RecordImport.open(noun, order),
  })

/** And one for all that companies invented: which, the order says. */
defineDurableJob<ImportInput, ImportCursor>({
  name: OWN_IMPORT_JOB,
  channel: 'import',
  open: async (order) => {
    const noun = await tenant.run(order.tenant, () => importNoun(order.input.noun!))
    return RecordImport.open(noun, order)
  },
})
