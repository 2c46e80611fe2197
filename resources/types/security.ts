export type DeviceSession = {
  id: string
  kind: 'browser' | 'api'
  /** Like "Chrome on Windows"; null when it does not say. */
  device: string | null
  ip: string
  created_at: string
  last_seen_at: string
  is_current: boolean
}

export type SecondFactor = {
  enabled: boolean
  confirmed_at: string | null
  recovery_codes_left: number
  /** Their role asks for it. */
  required: boolean
}
