import { BulkRun } from '#models/bulk_run'
import { defineDurableJob } from '#platform/jobs/durable_kind'

defineDurableJob<{ bulk: string }, { position: number }>({
  name: 'change_in_bulk',
  channel: 'ui',
  open: (order) => BulkRun.open(order),
})
