import { GERMAN, GERMAN_MOVES, germanParams } from '#plugins/maintenance/engine/because_german'
import type { Moving } from '#plugins/maintenance/engine/point'
import { sentence, type Params } from '#plugins/maintenance/engine/sentence'

/**
 * Why an occurrence is in its state, one sentence per code. What stands in braces are the params of that code;
 * another language needs nothing but its own sentences.
 */
const SENTENCES = {
  planned: 'Planned for {due}: {rule}.',
  waits_for_open: 'Planned for {due}; raised when the task of {other} has closed before then.',
  forecast:
    '{rule}: {threshold} is expected on {due}, from the latest reading of {value} and {per_day} a day.',
  fell_due: 'Raised: {rule} fell due on {due}.',
  raised_ahead: 'Raised ahead of {due} by the lead time: {rule}.',
  caught_up: 'Raised after an outage, as the latest due; {missed} before it missed ({rule}).',
  crossed: 'Raised: a reading of {value} reached {threshold} ({rule}).',
  met: 'Raised: a reading of {value} met the condition ({rule}).',
  all_due: 'Raised: every trigger has fallen due since the last completion, the last one on {due}.',
  task_there: 'Raised on {at}; the task is open.',
  completed_on_time: 'Completed on {at}, in time for {due}.',
  completed_early: 'Completed on {at}, {days|day} before it was due on {due}.',
  completed_late: 'Completed on {at}, {days|day} after it was due on {due}.',
  outage: 'Missed: nothing raised it in time, and {other} came after it.',
  missed_before_pause: 'Missed: nothing raised it before the schedule was paused.',
  skipped: 'Skipped on {at}: {reason}',
  skipped_excused: 'Skipped on {at}, excused: {reason}',
  holiday: 'Skipped: {due} is a holiday.',
  replaced: 'Skipped: it was still open when {other} took its place.',
  covered: 'Covered: {other} does its work too.',
  open_before: 'Suppressed: the task of {other} was still open on {due}.',
} as const

const MOVES: Record<Moving, string> = {
  holiday: 'Moved from {planned}, which is a holiday.',
  rescheduled: 'Rescheduled from {planned}.',
  pause: 'Moved from {planned}, when the schedule was paused.',
}

export type BecauseCode = keyof typeof SENTENCES

type Telling = { reasons: Record<BecauseCode, string>; moves: Record<Moving, string> }

const ENGLISH: Telling = { reasons: SENTENCES, moves: MOVES }
const IN_GERMAN: Telling = { reasons: GERMAN, moves: GERMAN_MOVES }

/** Times among the params are local: `2026-02-28 09:00`. `rule` is the trigger in words, `trigger` its index. */
export type Because = {
  code: BecauseCode
  moved?: Moving
  params: Params
}

/** The reason in the language of who asks: English unless that is German. */
export function becauseText(
  { code, moved, params }: Because,
  language: 'en' | 'de' = 'en'
): string {
  const { reasons, moves } = language === 'de' ? IN_GERMAN : ENGLISH
  const shown = language === 'de' ? germanParams(params) : params
  const reason = sentence(reasons[code], shown)
  return moved ? `${reason} ${sentence(moves[moved], shown)}` : reason
}
