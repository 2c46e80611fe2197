import type { HttpContext } from '@adonisjs/core/http'
import { DeviceSession } from '#models/device_session'
import { SecondFactorSettings } from '#models/second_factor_settings'
import DeviceSessionTransformer from '#transformers/device_session_transformer'

/** More devices than anybody has; the API pages through the rest. */
const DEVICES = 100

/** How one proves who one is, and where one is logged in. */
export default class SecurityPageController {
  async show({ inertia, principal, actor, locale }: HttpContext) {
    const { rows } = await DeviceSession.pageOf(principal.id, { page: 1, size: DEVICES })
    return inertia.render('security', {
      factor: await new SecondFactorSettings(principal, actor).state(),
      sessions: rows.map((row) =>
        new DeviceSessionTransformer({ row, current: principal.sessionId, locale }).toObject()
      ),
    })
  }
}
