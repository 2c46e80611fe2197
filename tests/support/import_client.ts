import type { ApiClient } from '@japa/api-client'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { withWorker } from '#tests/support/queue'
import type { TestTenant } from '#tests/support/tenants'

type Fields = {
  mapping?: Record<string, string | null>
  dry_run?: boolean
  create_facilities?: boolean
  equipment_type?: string
  invite?: boolean
  sheet?: string
}

export const PLAIN = { number: 'equipment_number', name: 'name' }

/** Imports as one user of one tenant sends them, with a worker that does them. */
export class ImportClient {
  /** What the files it sends are about. */
  noun = 'equipment'
  /** What they are called. */
  fileName = 'lifts.csv'

  private constructor(
    private client: ApiClient,
    private headers: Record<string, string>,
    private company: { owner: TestTenant; worker: ReturnType<typeof withWorker> }
  ) {}

  static at(owner: TestTenant, worker: ReturnType<typeof withWorker>) {
    return {
      as: (client: ApiClient, headers: Record<string, string>, noun = 'equipment') =>
        Object.assign(new ImportClient(client, headers, { owner, worker }), { noun }),
    }
  }

  post(path: string, csv: string | Buffer, fields: Fields = {}) {
    const request = this.client.post(`/api/v1${path}`).headers(this.headers)
    const file = typeof csv === 'string' ? Buffer.from(csv) : csv
    request.file('file', file, { filename: this.fileName })
    for (const [name, value] of Object.entries(fields))
      request.field(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
    return request
  }

  preview(csv: string | Buffer, fields: Fields = {}) {
    return this.post(`/${this.noun}/import/preview/`, csv, fields)
  }

  send(csv: string | Buffer, fields: Fields = {}) {
    return this.post(`/${this.noun}/import/`, csv, fields)
  }

  /** Orders an import that the test needs accepted. @returns the job's id */
  async order(csv: string | Buffer, fields: Fields = {}): Promise<string> {
    const answer = await this.send(csv, fields)
    if (answer.status() !== 202) throw new Error(answer.text())
    return answer.body().data.job.id
  }

  /** The whole import, to its end. */
  async run(csv: string | Buffer, fields: Fields = {}) {
    const id = await this.order(csv, fields)
    await this.company.worker.settle(this.company.owner.tenant)
    return this.find(id)
  }

  async find(id: string) {
    const answer = await this.client.get(`/api/v1/imports/${id}/`).headers(this.headers)
    return answer.body().data
  }

  /** An export as a workbook: its bytes. */
  async workbook(path: string): Promise<Buffer> {
    const request = this.get(path)
    const { request: raw } = request
    raw.buffer(true).parse((response, done) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(Buffer.from(piece)))
      response.on('end', () => done(null, Buffer.concat(pieces)))
    })
    return (await request).body()
  }

  get(path: string) {
    return this.client.get(`/api/v1${path}`).headers(this.headers)
  }

  /** Everything of its noun that an export tells, as CSV. */
  async exported(query = '') {
    return (await this.get(`/${this.noun}/export/?format=csv${query}`)).text()
  }

  delete(path: string) {
    return this.client.delete(`/api/v1${path}`).headers(this.headers)
  }

  async equipment(query = '') {
    return (await this.get(`/equipment/?sort=equipment_number${query}`)).body().data
  }

  cancel(id: string) {
    return tenant.run(this.company.owner.tenant, () => DurableJob.cancel(id, null))
  }
}

/** A file of `count` pieces, numbered L-1, L-2, …; `cell` may spoil a row. */
export function manyRows(count: number, name = (row: number) => `Lift ${row}`) {
  return `number,name\n${Array.from({ length: count }, (_, index) => `L-${index + 1},${name(index + 1)}`).join('\n')}\n`
}
