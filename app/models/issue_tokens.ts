import { ACCESS_TOKEN_LIFETIME, signAccessToken } from '#models/access_token'
import { DeviceSession, type Device } from '#models/device_session'
import type { Principal } from '#models/principal'
import { RefreshToken } from '#models/refresh_token'

/** What an API client gets for a log-in or a refresh, as the contract writes it. */
export type TokenPair = {
  access_token: string
  refresh_token: string
  token_type: 'Bearer'
  expires_in: number
}

/** @param familyId the log-in a refresh continues; absent begins one */
export async function issueTokens(
  principal: Principal,
  device: Device,
  familyId?: string
): Promise<TokenPair> {
  const session = familyId ?? (await DeviceSession.open(principal.id, 'api', device))
  if (familyId) await DeviceSession.touch(familyId)
  return {
    access_token: await signAccessToken(principal.within(session)),
    refresh_token: await RefreshToken.issue(principal.id, device, session),
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_LIFETIME,
  }
}
