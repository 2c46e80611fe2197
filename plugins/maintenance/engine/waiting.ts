import { sentence, type Params } from '#plugins/maintenance/engine/sentence'

/** Why a schedule raises nothing right now, one sentence per code; other languages have their own. */
const SENTENCES = {
  inactive: 'The schedule is not switched on.',
  paused: 'The schedule has been paused since {at}.',
  count_reached: 'It has had all of its {count|occurrence}.',
  ended: 'It ended on {until}.',
  task_open: 'The task of {other}, due on {due}, is open.',
  raised_now: '{other} is due to be raised now.',
  due_later: 'Next on {due}, raised on {raise}: {rule}.',
  no_more: 'No day is left of its rule: {rule}.',
  after_completion: 'Counts on when the open task has been completed: {rule}.',
  no_reading: 'The meter {meter} has no reading yet: {rule}.',
  meter_below: 'The meter {meter} shows {value}, {left} below {threshold}: {rule}.',
  meter_expected:
    'The meter {meter} shows {value}, {left} below {threshold}, which is expected on {due}: {rule}.',
  condition_not_met: 'The latest reading of {meter}, {value}, does not meet it: {rule}.',
  condition_steadying: 'Met by {in_row|reading} in a row, which is not long enough yet: {rule}.',
  condition_fired: 'It has fired and waits for {meter} to get out of the condition: {rule}.',
  fallen: 'Has fallen due on {due}, and waits for the other triggers: {rule}.',
} as const

export type WaitingCode = keyof typeof SENTENCES

/** What a schedule waits for. Times among the params are local. */
export type Waiting = { code: WaitingCode; params: Params }

/** In English. */
export function waitingText({ code, params }: Waiting): string {
  return sentence(SENTENCES[code], params)
}
