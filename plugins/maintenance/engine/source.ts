import type { Closing, Point } from '#plugins/maintenance/engine/point'
import type { Reading } from '#plugins/maintenance/engine/true_readings'
import type { Waiting } from '#plugins/maintenance/engine/waiting'

/** Where points come from: one trigger, or all of them together. */
export interface Source {
  /** The next point known beforehand, whenever it is; null while there is none. */
  next(): Point | null
  /** That point is made an occurrence. */
  take(): void
  /** The point of a key, where work on it came before its time; it is not offered again. */
  claim(key: string): Point | null
  /** What a reading makes due. */
  read(reading: Reading): Point[]
  /** An occurrence of the schedule has closed. */
  closed(closing: Closing): void
  /** From here on nothing more is known: points are what would happen if all goes as planned. */
  lookAhead(): void
  /** What it waits for, while it has nothing to raise. */
  waitsFor(): Waiting[]
}
