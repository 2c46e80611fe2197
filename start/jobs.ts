import app from '@adonisjs/core/services/app'
import mail from '@adonisjs/mail/services/main'
import { onOutbox } from '#platform/events/relay_bell'
import { outboxRelay } from '#platform/events/outbox_relay'
import { jobQueues } from '#platform/jobs/job_queues'
import { outboxMessenger } from '#platform/mail/post_mail'
import { leaveRedis } from '#platform/redis/connect_redis'
import { sharedCounts } from '#platform/redis/shared_counts'
import '#platform/events/tell_listeners'
import '#platform/definitions/index_fields'
import '#platform/workflows/begin_records'
import '#platform/effects/run_effect_job'
import '#jobs/change_in_bulk'
import '#jobs/publish_scheduled'
import '#jobs/run_automation'
import '#jobs/sweep_automation'
import '#platform/definitions/entity_secrets'
import '#platform/workflows/move_records'
import '#platform/api/kept_reply'
import '#models/factor_secrets'
import '#platform/secrets/reseal_secrets'
import '#platform/workflows/retime_clocks'
import '#platform/workflows/sweep_clocks'
import '#jobs/import_records'
import '#jobs/sweep_files'

/**
 * Every job, by import: each file registers itself with `defineDurableJob` or `jobRegistry.add`, here in all
 * processes, because the web process must know a job's queue and the worker what to do.
 */

/** Commands leave their events to the sweep; `queue:work` rings for itself. */
if (app.getEnvironment() === 'web') onOutbox(outboxRelay.ring)

app.terminating(async () => {
  leaveRedis()
  await outboxRelay.close()
  await jobQueues.close()
  sharedCounts.close()
})

mail.setMessenger(() => outboxMessenger)
