import type { ApiClient } from '@japa/api-client'
import { SecondFactor } from '#models/second_factor'
import { Totp } from '#models/totp'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Api } from '#tests/support/api'
import type { TestTenant } from '#tests/support/tenants'

type Person = { id: string; headers: Record<string, string> }

/** An authenticator app on somebody's phone. */
export class Authenticator {
  private constructor(
    private totp: Totp,
    readonly recoveryCodes: string[]
  ) {}

  static holding(secret: string) {
    return new Authenticator(new Totp(secret), [])
  }

  /** Sets the second factor up over the API, as its owner. */
  static async enrol(client: ApiClient, headers: Person['headers']) {
    const api = new Api(client, headers)
    const { secret } = (await api.post('/auth/mfa/setup/')).body().data
    const app = Authenticator.holding(secret)
    const answer = await api.post('/auth/mfa/confirm/', { code: app.earlier() })
    answer.assertStatus(200)
    return new Authenticator(app.totp, answer.body().data.recovery_codes)
  }

  /** Already there when the test begins. */
  static async given({ tenant: home }: TestTenant, userId: string) {
    return tenant.run(home, async () => {
      const factor = new SecondFactor(userId)
      const totp = await factor.begin()
      const app = new Authenticator(totp, [])
      return new Authenticator(totp, await factor.confirm(app.earlier()))
    })
  }

  get secret() {
    return this.totp.secret
  }

  /** What it shows now. */
  code() {
    return this.at(0)
  }

  /** Of the step before, which is good as well: the one of now stays unused. */
  earlier() {
    return this.at(-1)
  }

  /** Of an hour ago. */
  expired() {
    return this.at(-120)
  }

  private at(steps: number) {
    return this.totp.codeAt(Totp.stepAt(Date.now()) + steps)
  }
}
