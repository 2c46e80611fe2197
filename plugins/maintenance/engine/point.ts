/** Why a due time is another than the planned one. */
export type Moving = 'holiday' | 'rescheduled' | 'pause'

/** Something that falls, or has fallen, due. Times in milliseconds since 1970. */
export type Point = {
  key: string
  planned: number
  due: number
  /** When its task is created. */
  raise: number
  /** Which of the schedule's triggers. */
  trigger: number
  moving?: Moving
  /** Left out because it is a holiday. */
  isHoliday?: boolean
  /** The value that crossed or met, and what it crossed. */
  value?: number
  threshold?: number
  /** Units per day by which a meter was planned ahead. */
  perDay?: number
}

/** An occurrence has closed: done, skipped or covered; or work was reported that none was open for. */
export type Closing = {
  at: number
  /** What closed; absent for work nobody had planned. */
  point?: Point
  /** Skipping is no work: a floating schedule does not count from it when it was early. */
  isWork: boolean
}
