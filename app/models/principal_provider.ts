import { symbols } from '@adonisjs/auth'
import type { SessionUserProviderContract } from '@adonisjs/auth/types/session'
import { DeviceSession } from '#models/device_session'
import { Principal } from '#models/principal'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * What the session cookie says of a user: id, tenant, epoch and log-in. A password reset raises the epoch,
 * which ends every session at once; a cookie carried to another tenant's host names the wrong tenant.
 */
export class PrincipalProvider implements SessionUserProviderContract<Principal> {
  declare [symbols.PROVIDER_REAL_USER]: Principal

  async createUserForGuard(principal: Principal) {
    return {
      getId: () =>
        [principal.id, principal.tenantId, principal.sessionEpoch, principal.sessionId].join(' '),
      getOriginal: () => principal,
    }
  }

  async findById(identifier: string | number | BigInt) {
    const [userId, tenantId, epoch, session] = String(identifier).split(' ')
    if (!tenant.isOpen() || tenantId !== tenant.current().id) return null

    const principal = await Principal.find(userId)
    if (!principal || principal.sessionEpoch !== Number(epoch)) return null
    if (!session || !(await DeviceSession.isLive(principal, session))) return null
    return this.createUserForGuard(principal.within(session))
  }
}
