import { Attempts } from '#models/attempts'
import { LockoutNotice } from '#models/lockout_notice'
import { OneTimeToken } from '#models/one_time_token'
import { passwordMatches } from '#models/password'
import { Principal } from '#models/principal'
import { SecondFactor } from '#models/second_factor'
import { E_INVALID_CREDENTIALS, E_UNAUTHENTICATED } from '#platform/errors'
import type Tenant from '#platform/tenancy/tenant'
import { tenant as scope } from '#platform/tenancy/tenant_scope'

type Credentials = { email: string; password: string }
type SecondStep = { mfaToken: string; code: string }
type Known = { id: string; password: string }

/** The password alone is not enough: the token is worth five minutes and a code. */
export type Challenge = { mfa_required: true; mfa_token: string }

const LOOK_UP =
  'SELECT id, password FROM users WHERE lower(email) = lower($1) AND is_active AND deleted_at IS NULL'

/** Who somebody is, is proved here; what follows from it, tokens or a session, is the door's. */
export class Login {
  constructor(
    private tenant: Tenant,
    private ip: string
  ) {}

  /**
   * E-mail and password. The same text after the same time, whichever of them is wrong.
   * @returns what is still asked of whoever has a second factor. @throws E_INVALID_CREDENTIALS, E_RATE_LIMITED
   */
  async withPassword({ email, password }: Credentials): Promise<Principal | Challenge> {
    const account = `${this.tenant.id} ${email.toLowerCase()}`
    await Attempts.loginPerIp.count(this.ip)
    const left = await Attempts.loginPerAccount.count(account)
    const known = await this.lookUp(email)
    const matches = await passwordMatches(known?.password ?? null, password)
    const principal = known && matches ? await Principal.find(known.id) : null
    if (!principal) {
      if (left === 0) await this.notice(known?.id)
      throw new E_INVALID_CREDENTIALS()
    }

    await Attempts.loginPerIp.takeBack(this.ip)
    await Attempts.loginPerAccount.forget(account)
    if (!principal.hasFactor) return this.admit(principal)
    return {
      mfa_required: true,
      mfa_token: await OneTimeToken.issue(principal.id, 'second_factor'),
    }
  }

  /**
   * A wrong code leaves the token good for the next try; ten tries are counted across all tokens.
   * @throws E_INVALID_CREDENTIALS, E_UNAUTHENTICATED for a token that is used or too old, E_RATE_LIMITED
   */
  async withCode({ mfaToken, code }: SecondStep): Promise<Principal> {
    await Attempts.loginPerIp.count(this.ip)
    const userId = await OneTimeToken.ownerOf(mfaToken, 'second_factor')
    if (!userId) throw new E_UNAUTHENTICATED('This log-in took too long: start again')
    const account = `${this.tenant.id} ${userId}`
    const left = await Attempts.factorPerAccount.count(account)
    const principal = await Principal.find(userId)
    if (!principal || !(await new SecondFactor(userId).accepts(code))) {
      if (left === 0) await this.notice(userId)
      throw new E_INVALID_CREDENTIALS('This code is wrong or was used before')
    }

    await OneTimeToken.spend(mfaToken, 'second_factor')
    await Attempts.loginPerIp.takeBack(this.ip)
    await Attempts.factorPerAccount.forget(account)
    return this.admit(principal)
  }

  private async admit(principal: Principal) {
    await scope.query('UPDATE users SET last_login_at = now() WHERE id = $1', [principal.id])
    return principal
  }

  /** The refusal takes this unit back; the notice is to leave all the same. */
  private notice(userId?: string) {
    if (!userId) return
    return scope.detached(this.tenant, () => new LockoutNotice(this.tenant, userId).send(this.ip))
  }

  /** In a unit of its own: hashing takes turns, and no connection may wait for it. */
  private lookUp(email: string): Promise<Known | undefined> {
    const look = async () => {
      const [known] = await scope.query<Known>(LOOK_UP, [email])
      return known
    }
    return scope.detached(this.tenant, look, { readOnly: true })
  }
}
