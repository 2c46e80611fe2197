import type { Certificate } from './technician_types'

const DAY_MS = 86_400_000
/** Days before its end in which a certificate asks to be renewed. */
const SOON = 30

export type CertificateState = { state: 'valid' | 'soon' | 'expired' | 'endless'; days: number }

/** On the day it expires it is good still. */
export function certificateState(
  { expires_on: end }: Certificate,
  today: string
): CertificateState {
  if (!end) return { state: 'endless', days: 0 }
  const days = Math.round((Date.parse(end) - Date.parse(today)) / DAY_MS)
  if (days < 0) return { state: 'expired', days: -days }
  return { state: days <= SOON ? 'soon' : 'valid', days }
}
