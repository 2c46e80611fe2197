import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DeviceSessionRow } from '#models/device_session'
import { deviceName } from '#platform/api/device_name'

type Listed = { row: DeviceSessionRow; current: string | null; locale: string }

/** A log-in as its owner sees it. */
export default class DeviceSessionTransformer extends BaseTransformer<Listed> {
  toObject() {
    const { row, current, locale } = this.resource
    return {
      id: row.id,
      kind: row.kind,
      device: deviceName(row.user_agent, locale),
      ip: row.ip,
      created_at: row.created_at.toISOString(),
      last_seen_at: row.last_seen_at.toISOString(),
      is_current: row.id === current,
    }
  }
}
