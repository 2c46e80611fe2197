import type { ApiClient } from '@japa/api-client'
import { sweepClocks } from '#platform/workflows/sweep_clocks'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

const PATH = '/definitions/workflow/task/'

const SLA = {
  starts: ['new'],
  pauses: ['on_hold'],
  stops: ['done', 'void'],
  target: [{ when: "record.priority == 'critical'", within: 'PT2H' }, { within: 'PT8H' }],
  warn_at: [0.5, 0.9],
}

/** Tasks that are to be answered in time. `sla` replaces members of its one clock. */
export function clockedWorkflow(sla: object = {}) {
  return {
    kind: 'workflow',
    key: 'task',
    initial: 'new',
    states: {
      new: { category: 'backlog' },
      working: { category: 'active' },
      on_hold: { category: 'waiting' },
      done: { category: 'done' },
      void: { category: 'void' },
    },
    transitions: {
      begin: { from: ['new', 'on_hold'], to: 'working' },
      hold: { from: ['new', 'working'], to: 'on_hold' },
      finish: { from: ['working', 'new', 'on_hold'], to: 'done' },
      drop: { from: ['new', 'working'], to: 'void' },
      reopen: { from: ['done'], to: 'new' },
    },
    slas: { response: { ...SLA, ...sla } },
  }
}

export async function publishWorkflow(api: Caller, body: object, order: object = {}) {
  ;(await api.send('put', `${PATH}draft/`, { body })).assertStatus(200)
  const answer = await api.post(`${PATH}publish/`, order)
  answer.assertStatus(200)
  return answer.body().data
}

const HOUR = 3_600_000

export type Clock = {
  id: string
  record_id: string
  state: string
  within: string
  due_at: string | null
  started_at: string
}

/** An admin of a company whose tasks are to be answered in time, and the clock on their wall. */
export class ClockedTasks {
  private constructor(
    private home: TestTenant,
    readonly api: Caller
  ) {}

  static async of(client: ApiClient, home: TestTenant, sla: object = {}) {
    const api = await Caller.admin(client, home)
    await publishWorkflow(api, clockedWorkflow(sla))
    return new ClockedTasks(home, api)
  }

  async raise(more: object = {}): Promise<string> {
    return (await this.api.create('/tasks/', { title: 'Answer', ...more })).id
  }

  async move(id: string, status: string) {
    ;(await this.api.patch(`/tasks/${id}/status/`, { status })).assertStatus(200)
  }

  /** Newest first. */
  async clocks(id: string, query = ''): Promise<Clock[]> {
    const answer = await this.api.get(`/sla-clocks/?record_id=${id}${query}`)
    answer.assertStatus(200)
    return answer.body().data
  }

  /** As if it were so many hours after the task's clock began. */
  async sweep(id: string, hours: number) {
    const [clock] = await this.clocks(id)
    await sweepClocks(this.home.tenant, {
      now: new Date(Date.parse(clock.started_at) + hours * HOUR),
    })
  }

  /** What the task's history tells of its clocks, newest first. */
  async told(id: string): Promise<string[]> {
    const rows: { action: string }[] = (await this.api.get(`/tasks/${id}/history/`)).body().data
    return rows.map(({ action }) => action).filter((action) => action.startsWith('sla_'))
  }
}
