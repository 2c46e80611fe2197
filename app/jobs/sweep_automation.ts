import { AutomationSweep, SWEEP_AUTOMATION, type Sweep } from '#models/automation_sweep'
import { defineDurableJob } from '#platform/jobs/durable_kind'

/** A timed automation goes through its records. */
defineDurableJob<Sweep, { after: string; begun: number }>({
  name: SWEEP_AUTOMATION,
  channel: 'automation',
  open: ({ input }) => new AutomationSweep(input),
})
