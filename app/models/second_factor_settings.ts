import { Attempts } from '#models/attempts'
import { FactorNotice } from '#models/factor_notice'
import { OwnProof } from '#models/own_proof'
import type { Principal } from '#models/principal'
import { RecoveryCodes } from '#models/recovery_codes'
import { SecondFactor } from '#models/second_factor'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'

/** What one does with one's own second factor. Guessing is counted, whoever holds the session. */
export class SecondFactorSettings {
  private factor: SecondFactor
  private proof: OwnProof

  constructor(
    private principal: Principal,
    private by: Actor
  ) {
    this.factor = new SecondFactor(principal.id)
    this.proof = new OwnProof(principal)
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
    await Attempts.factorPerAccount.count(this.proof.account)
    const codes = await this.factor.confirm(code)
    await Attempts.factorPerAccount.forget(this.proof.account)
    await this.log('second_factor_enabled')
    await new FactorNotice(this.principal).send('enabled')
    return codes
  }

  /** @throws E_VALIDATION on `password`, E_RATE_LIMITED, E_CONFLICT when none is on */
  async renewCodes(password: string) {
    await this.proof.password(password)
    if (!(await this.factor.state()).enabled) throw new E_CONFLICT('No second factor is on')
    await this.log('recovery_codes_renewed')
    return RecoveryCodes.renew(this.principal.id)
  }

  /** @throws E_VALIDATION on `password`, E_RATE_LIMITED */
  async remove(password: string) {
    await this.proof.password(password)
    await this.factor.remove()
    await this.log('second_factor_disabled')
    await new FactorNotice(this.principal).send('disabled')
  }

  private log(action: string) {
    journal([{ entity: 'user', recordId: this.principal.id, action }], this.by)
  }
}
