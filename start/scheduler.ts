import { askForSweep } from '#jobs/sweep_files'
import { askForDuePublications } from '#jobs/publish_scheduled'
import { askForDueAutomations } from '#models/automation_clock'
import { askForIndexes } from '#platform/definitions/index_fields'
import { askForDueEffects } from '#platform/effects/run_effect_job'
import { outboxRelay } from '#platform/events/outbox_relay'
import { sealAudit } from '#platform/events/seal_audit'
import { rescueJobs } from '#platform/jobs/rescue_jobs'
import { defineSchedule } from '#platform/jobs/schedule'
import { purge } from '#platform/jobs/purge'
import { sweepSecrets } from '#platform/secrets/reseal_secrets'
import { askForClockSweep } from '#platform/workflows/sweep_clocks'
import { tenant } from '#platform/tenancy/tenant_scope'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** What a killed process left in an outbox. */
defineSchedule({ name: 'outbox_sweep', every: MINUTE, visit: (owner) => outboxRelay.empty(owner) })

/** What was audited is chained within a second or so of its commit. */
defineSchedule({ name: 'audit_seal', every: SECOND, visit: sealAudit })

/** Durable jobs whose queue entry was lost. */
defineSchedule({ name: 'rescue_jobs', every: 5 * MINUTE, visit: rescueJobs })

/** Effects with a delay. */
defineSchedule({ name: 'due_effects', every: 15 * SECOND, visit: askForDueEffects })

/** Automations by the clock. */
defineSchedule({ name: 'due_automations', every: 15 * SECOND, visit: askForDueAutomations })

/** Drafts whose time has come. */
defineSchedule({ name: 'due_publications', every: 15 * SECOND, visit: askForDuePublications })

/** What automations were set off by and decided. */
defineSchedule({
  name: 'purge_automation_runs',
  cron: '41 3 * * *',
  visit: purge('automation_runs', 'created_at', '30 days'),
})

defineSchedule({
  name: 'purge_idempotency_keys',
  every: 60 * MINUTE,
  visit: purge('idempotency_keys', 'created_at', '24 hours'),
})
defineSchedule({
  name: 'purge_processed_events',
  cron: '17 3 * * *',
  visit: purge('processed_events', 'at', '30 days'),
})

/** Of a session that was never ended the last use counts: it is over a week later. */
defineSchedule({
  name: 'purge_device_sessions',
  cron: '31 3 * * *',
  visit: purge('device_sessions', 'coalesce(ended_at, last_seen_at)', '90 days'),
})

/** Values that a writer left under an older definition or key, and keys that nothing names any more. */
defineSchedule({ name: 'sweep_secrets', cron: '11 4 * * *', visit: sweepSecrets })

/** What a bulk change did to each record is kept while anybody may ask. */
defineSchedule({
  name: 'purge_bulk_changes',
  cron: '29 3 * * *',
  visit: purge('bulk_changes', 'created_at', '30 days'),
})

/** What effects did. */
defineSchedule({
  name: 'purge_effect_runs',
  cron: '37 3 * * *',
  visit: purge('effect_runs', 'finished_at', '90 days'),
})

/** What people were told. */
defineSchedule({
  name: 'purge_notifications',
  cron: '41 3 * * *',
  visit: purge('notifications', 'created_at', '90 days'),
})

/** Tables grow past the size that deserves an index, and a build may have been broken off. */
defineSchedule({
  name: 'index_tenants',
  cron: '43 2 * * *',
  visit: (owner) => tenant.run(owner, () => askForIndexes({ id: null, channel: 'system' })),
})

/** Clocks that have come due: warnings and breaches. */
defineSchedule({ name: 'sla_clocks', every: 30 * SECOND, visit: askForClockSweep })

/** Files without a row, uploads nobody confirmed, imports long over. */
defineSchedule({ name: 'sweep_files', cron: '19 4 * * *', visit: askForSweep })
