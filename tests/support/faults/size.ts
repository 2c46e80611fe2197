/** `npm run fault -- <name> --full` asks for the full size, the suite for the short one. */
export const isFull = process.env.FAULT_SIZE === 'full'

export function sized<T>(short: T, full: T): T {
  return isFull ? full : short
}

/** Milliseconds a fault may take before it counts as hanging. */
export const FAULT_TIMEOUT = sized(120_000, 600_000)
