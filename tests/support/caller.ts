import type { ApiClient } from '@japa/api-client'
import { v7 } from 'uuid'
import { signAccessToken } from '#models/access_token'
import { Principal } from '#models/principal'
import Role from '#models/role'
import User from '#models/user'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TestTenant } from '#tests/support/tenants'

type Headers = Record<string, string>

/** One person of one tenant, calling the API. */
export class Caller {
  private constructor(
    private client: ApiClient,
    private headers: Headers,
    readonly userId: string
  ) {}

  static admin(client: ApiClient, home: TestTenant) {
    return Caller.by(client, home, home.adminId)
  }

  /** A new user of a seeded role, or of a role with exactly these grants. They never log in. */
  static async as(client: ApiClient, home: TestTenant, role: string | string[]) {
    const user = await tenant.run(home.tenant, async () => {
      const { id: roleId, key } = await (typeof role === 'string'
        ? Role.findByOrFail('key', role)
        : roleWith(role))
      const id = v7()
      return User.create({
        id,
        roleId,
        email: `${id}@people.test`,
        password: '-',
        firstName: 'Pat',
        lastName: key,
      })
    })
    return Caller.by(client, home, user.id)
  }

  /** Somebody who is there already. */
  static async by(client: ApiClient, { tenant: home }: TestTenant, userId: string) {
    const token = await tenant.run(home, async () =>
      signAccessToken((await Principal.find(userId))!)
    )
    return new Caller(client, { 'x-tenant': home.slug, 'authorization': `Bearer ${token}` }, userId)
  }

  /** Gives the user a facility, for grants that reach only so far. */
  assign({ tenant: home }: TestTenant, facilityId: string) {
    return tenant.run(home, () =>
      tenant.query('INSERT INTO user_facilities VALUES ($1, $2)', [this.userId, facilityId])
    )
  }

  get(path: string, headers: Headers = {}) {
    return this.client.get(`/api/v1${path}`).headers({ ...this.headers, ...headers })
  }

  send(
    method: 'post' | 'put' | 'patch',
    path: string,
    { body = {}, headers = {} }: { body?: object; headers?: Headers } = {}
  ) {
    return this.client[method](`/api/v1${path}`)
      .headers({ ...this.headers, ...headers })
      .json(body)
  }

  post(path: string, body: object = {}, headers: Headers = {}) {
    return this.send('post', path, { body, headers })
  }

  put(path: string, body: object, headers: Headers = {}) {
    return this.send('put', path, { body, headers })
  }

  patch(path: string, body: object, headers: Headers = {}) {
    return this.send('patch', path, { body, headers })
  }

  delete(path: string, headers: Headers = {}) {
    return this.client.delete(`/api/v1${path}`).headers({ ...this.headers, ...headers })
  }

  /** What a POST made; throws when it was refused. */
  async create(path: string, body: object) {
    const answer = await this.post(path, body)
    if (answer.status() !== 201)
      throw new Error(`POST ${path} answered ${answer.status()}: ${answer.text()}`)
    return answer.body().data
  }

  /** What is no text: its bytes. A body makes it a POST. */
  binary(path: string, body?: object) {
    const asked = body ? this.post(path, body) : this.get(path)
    asked.request.buffer(true).parse((response, done) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(Buffer.from(piece)))
      response.on('end', () => done(null, Buffer.concat(pieces)))
    })
    return asked
  }

  upload(path: string) {
    return this.client.post(`/api/v1${path}`).headers(this.headers)
  }
}

function roleWith(grants: string[]) {
  const key = `role_${v7().slice(-12)}`
  return Role.create({ key, title: key, grants })
}
