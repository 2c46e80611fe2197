import { scenarios } from '#plugins/maintenance/tests/support/scenarios'
import maintenance from '#plugins/maintenance/plugin'
import { daily } from '#plugins/maintenance/tests/support/upkeep'
import { Caller } from '#tests/support/caller'
import { contractSuite } from '#tests/kit/contract_suite'
import type { SampleStage } from '#tests/kit/contract_options'

const lift = async ({ api, fresh }: SampleStage) =>
  (await api.create('/equipment/', { equipment_number: fresh('E'), name: 'Lift' })).id

contractSuite(maintenance, {
  samples: {
    maintenance_schedules: async (stage) => ({
      schedule_name: 'Safety round',
      equipment_id: await lift(stage),
      triggers: [daily('2030-01-01', 7)],
      task_template: { title: 'Look at it' },
    }),
    meters: async (stage) => ({
      key: 'hours',
      title: 'Hours',
      kind: 'counter',
      equipment_id: await lift(stage),
    }),
    technicians: async ({ client, home }) => ({
      user_id: (await Caller.as(client, home, 'technician')).userId,
    }),
    work_logs: async ({ api }) => ({
      task_id: (await api.create('/tasks/', { title: 'Oil it' })).id,
      started_at: '2026-01-05T08:00:00Z',
      ended_at: '2026-01-05T09:30:00Z',
    }),
  },
  parameters: { absence: '01940000-0000-7000-8000-000000000000' },
  scenarios,
})
