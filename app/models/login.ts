import { Attempts } from '#models/attempts'
import { passwordMatches } from '#models/password'
import { Principal } from '#models/principal'
import { E_INVALID_CREDENTIALS } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Credentials = { email: string; password: string }
type Known = { id: string; password: string }

const LOOK_UP =
  'SELECT id, password FROM users WHERE lower(email) = lower($1) AND is_active AND deleted_at IS NULL'

/** E-mail and password are checked; what follows from it, tokens or a session, is the door's. */
export class Login {
  constructor(
    private credentials: Credentials,
    private ip: string
  ) {}

  /** The same text after the same time, whether the e-mail or the password is wrong. @throws E_INVALID_CREDENTIALS, E_RATE_LIMITED */
  async run(): Promise<Principal> {
    await Attempts.loginPerIp.count(this.ip)
    await Attempts.loginPerAccount.count(this.account)
    const known = await this.lookUp()
    const matches = await passwordMatches(known?.password ?? null, this.credentials.password)
    const principal = known && matches ? await Principal.find(known.id) : null
    if (!principal) throw new E_INVALID_CREDENTIALS()

    await Attempts.loginPerIp.takeBack(this.ip)
    await Attempts.loginPerAccount.forget(this.account)
    await tenant.query('UPDATE users SET last_login_at = now() WHERE id = $1', [principal.id])
    return principal
  }

  private get account() {
    return `${tenant.current().id} ${this.credentials.email.toLowerCase()}`
  }

  /** In a unit of its own: hashing takes turns, and no connection may wait for it. */
  private lookUp(): Promise<Known | undefined> {
    const look = async () => {
      const [known] = await tenant.query<Known>(LOOK_UP, [this.credentials.email])
      return known
    }
    return tenant.detached(tenant.current(), look, { readOnly: true })
  }
}
