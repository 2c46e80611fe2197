import { Attempts } from '#models/attempts'
import { passwordMatches } from '#models/password'
import type { Principal } from '#models/principal'
import { RecoveryCodes } from '#models/recovery_codes'
import { SecondFactor } from '#models/second_factor'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What one does with one's own second factor. Guessing is counted, whoever holds the session. */
export class SecondFactorSettings {
  private factor: SecondFactor

  constructor(
    private principal: Principal,
    private by: Actor
  ) {
    this.factor = new SecondFactor(principal.id)
  }

  async state() {
    return { ...(await this.factor.state()), required: this.principal.needsFactor }
  }

  async begin(company: string) {
    const totp = await this.factor.begin()
    return { secret: totp.secret, uri: totp.uri(company, this.principal.email) }
  }

  /** @throws E_VALIDATION on `code`, E_RATE_LIMITED */
  async confirm(code: string) {
    await Attempts.factorPerAccount.count(this.account)
    const codes = await this.factor.confirm(code)
    await Attempts.factorPerAccount.forget(this.account)
    await this.log('second_factor_enabled')
    return codes
  }

  /** @throws E_VALIDATION on `password`, E_RATE_LIMITED, E_CONFLICT when none is on */
  async renewCodes(password: string) {
    await this.prove(password)
    if (!(await this.factor.state()).enabled) throw new E_CONFLICT('No second factor is on')
    await this.log('recovery_codes_renewed')
    return RecoveryCodes.renew(this.principal.id)
  }

  /** @throws E_VALIDATION on `password`, E_RATE_LIMITED */
  async remove(password: string) {
    await this.prove(password)
    await this.factor.remove()
    await this.log('second_factor_disabled')
  }

  /** In a unit of its own: hashing takes turns, and no connection may wait for it. */
  private async prove(password: string) {
    await Attempts.factorPerAccount.count(this.account)
    const look = () =>
      tenant.query<{ password: string }>('SELECT password FROM users WHERE id = $1', [
        this.principal.id,
      ])
    const [known] = await tenant.detached(tenant.current(), look, { readOnly: true })
    if (!(await passwordMatches(known.password, password)))
      throw new E_VALIDATION().withDetails({ password: ['is wrong'] })
    await Attempts.factorPerAccount.takeBack(this.account)
  }

  private get account() {
    return `${tenant.current().id} ${this.principal.id}`
  }

  private log(action: string) {
    journal([{ entity: 'user', recordId: this.principal.id, action }], this.by)
  }
}
