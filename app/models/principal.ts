import { keptPrincipals } from '#models/kept_principals'
import { covers, scopeOf, type Scope } from '#models/permission'
import { E_FORBIDDEN } from '#platform/errors'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  id: string
  email: string
  first_name: string
  last_name: string
  role_id: string
  role_key: string
  grants: string[]
  email_verified: boolean
  permission_version: number
  session_epoch: number
  locale: string | null
  has_factor: boolean
  needs_factor: boolean
}

/** Who acts in a request: an active user with the permissions of the moment. Kept in memory for seconds. */
export class Principal {
  private scopes = new Map<string, Scope | null>()
  /** Log-ins known to be going on, forgotten together with the principal. */
  liveSessions = new Set<string>()
  /** The log-in this request belongs to; null where nobody logged in. */
  sessionId: string | null = null

  private constructor(
    readonly tenantId: string,
    private row: Row
  ) {}

  /** @returns null for a user who is gone or switched off */
  static async find(userId: string): Promise<Principal | null> {
    const tenantId = tenant.current().id
    const known = keptPrincipals.find(tenantId, userId)
    if (known !== undefined) return known
    return keptPrincipals.read(tenantId, userId, async () => {
      const [row] = await tenant.query<Row>(QUERY, [userId])
      return row ? new Principal(tenantId, row) : null
    })
  }

  /** After the commit of this unit every process forgets the tenant's principals: roles, grants or sessions changed. */
  static forgetAll() {
    const { id } = tenant.current()
    tenant.afterCommit(() => cacheChannel.announce('principals', id))
  }

  get id() {
    return this.row.id
  }
  get email() {
    return this.row.email
  }
  get firstName() {
    return this.row.first_name
  }
  get lastName() {
    return this.row.last_name
  }
  get roleId() {
    return this.row.role_id
  }
  get roleKey() {
    return this.row.role_key
  }
  get grants() {
    return this.row.grants
  }
  get permissionVersion() {
    return this.row.permission_version
  }
  get sessionEpoch() {
    return this.row.session_epoch
  }
  /** The language they chose, or null for the company's. */
  get locale() {
    return this.row.locale
  }
  get hasFactor() {
    return this.row.has_factor
  }
  get needsFactor() {
    return this.row.needs_factor
  }
  /** Their role asks for a second factor, and they have none yet. */
  get lacksFactor() {
    return this.row.needs_factor && !this.row.has_factor
  }
  get isVerified() {
    return this.row.email_verified
  }
  /** Holds `*`: satisfies every list of roles in definitions. */
  get isAdmin() {
    return this.row.grants.includes('*')
  }

  /** The same user, in one of their log-ins. */
  within(sessionId: string): Principal {
    const { scopes, liveSessions } = this
    return Object.assign(new Principal(this.tenantId, this.row), {
      scopes,
      liveSessions,
      sessionId,
    })
  }

  can(permission: string) {
    return this.scopeOf(permission) !== null
  }

  scopeOf(permission: string): Scope | null {
    let scope = this.scopes.get(permission)
    if (scope === undefined)
      this.scopes.set(permission, (scope = scopeOf(this.row.grants, permission)))
    return scope
  }

  /** @throws E_FORBIDDEN */
  authorize(permission: string) {
    if (!this.can(permission))
      throw new E_FORBIDDEN(`Your role does not allow this: it lacks ${permission}`).withDetails({
        permission: [permission],
        role: [this.roleKey],
      })
  }

  /** No one can grant what they lack. @throws E_FORBIDDEN */
  assertCovers(grants: string[]) {
    const lacking = grants.find((grant) => !covers(this.row.grants, grant))
    if (lacking) throw new E_FORBIDDEN(`You cannot give or take what you lack yourself: ${lacking}`)
  }
}

const QUERY = `
  SELECT u.id, u.email, u.first_name, u.last_name, u.role_id, r.key AS role_key, r.grants,
    u.email_verified_at IS NOT NULL AS email_verified, u.permission_version, u.session_epoch, u.locale,
    f.confirmed_at IS NOT NULL AS has_factor, r.requires_second_factor AS needs_factor
  FROM users u JOIN roles r ON r.id = u.role_id LEFT JOIN second_factors f ON f.user_id = u.id
  WHERE u.id = $1 AND u.is_active AND u.deleted_at IS NULL`
