import type { ApiClient, ApiRequest } from '@japa/api-client'
import { tenantHost } from '#platform/tenancy/tenant_url'
import { PASSWORD, type TestTenant } from '#tests/support/tenants'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A browser at a tenant's own host: keeps cookies as they come, sends the CSRF token back. */
export class Browser {
  private cookies = new Map<string, string>()
  /** Sent with everything from now on. */
  readonly headers: Record<string, string> = {}

  constructor(
    private client: ApiClient,
    private host: string
  ) {}

  static at(client: ApiClient, { tenant }: TestTenant) {
    return new Browser(client, tenantHost(tenant.slug))
  }

  async send(method: Method, path: string, body?: object) {
    const request: ApiRequest = this.client[method](path).header('host', this.host).redirects(0)
    request.header('cookie', this.cookieLine)
    request.header('accept', 'application/json').headers(this.headers)
    const token = this.cookies.get('XSRF-TOKEN')
    if (token) request.header('x-xsrf-token', decodeURIComponent(token))
    const response = await (body ? request.json(body) : request)
    this.keep([response.header('set-cookie') ?? []].flat())
    return response
  }

  async logIn(email: string, password = PASSWORD) {
    await this.send('get', '/login')
    return this.send('post', '/ui/v1/auth/session', { email, password })
  }

  cookie(name: string) {
    return this.cookies.get(name)
  }

  /** All of them, as a request sends them. */
  get cookieLine() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(lines: string[]) {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.cookies.set(name, value)
    }
  }
}
