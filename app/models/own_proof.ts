import { Attempts } from '#models/attempts'
import { passwordMatches } from '#models/password'
import type { Principal } from '#models/principal'
import { SecondFactor } from '#models/second_factor'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Whoever holds a session shows once more who they are. Guessing is counted per account. */
export class OwnProof {
  constructor(private principal: Principal) {}

  get account() {
    return `${tenant.current().id} ${this.principal.id}`
  }

  /** In a unit of its own: hashing takes turns, and no connection may wait for it. @throws E_VALIDATION on `password`, E_RATE_LIMITED */
  async password(password: string) {
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

  /** The password, and the second factor of whoever has one. @throws E_VALIDATION on either, E_RATE_LIMITED */
  async everything({ password, code = '' }: { password: string; code?: string }) {
    await this.password(password)
    if (!this.principal.hasFactor) return
    await Attempts.factorPerAccount.count(this.account)
    if (!(await new SecondFactor(this.principal.id).accepts(code)))
      throw new E_VALIDATION().withDetails({
        code: ['is wrong or was used before: take the one the app shows now'],
      })
    await Attempts.factorPerAccount.takeBack(this.account)
  }
}
