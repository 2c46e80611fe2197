import { test } from '@japa/runner'
import { simulate } from '#plugins/maintenance/engine/simulate'
import { scheduleProblems } from '#plugins/maintenance/engine/schedule_problems'
import type { Case } from './cases/case.js'
import { CLOCK } from './cases/clock.js'
import { COMBINED } from './cases/combined.js'
import { COMPLETIONS } from './cases/completions.js'
import { CONDITIONS } from './cases/conditions.js'
import { GRID } from './cases/grid.js'
import { GRID_EDGES } from './cases/grid_edges.js'
import { LEFT_OUT } from './cases/left_out.js'
import { METERS } from './cases/meters.js'
import { METERS_READ } from './cases/meters_read.js'
import { OPEN } from './cases/open.js'
import { PAUSES } from './cases/pauses.js'
import { RECORDED } from './cases/recorded.js'

const minutes = (time: string) => time.replace(':00.000Z', 'Z')

const answerOf = ({ schedule, window: [from, to], history, now, holidays, events }: Case) =>
  simulate(schedule, { from, to, now, holidays, events, ...history }).occurrences

/** Answers as the lines of the case have them; the time of raising only where the line has it. */
function lines(each: Case) {
  return answerOf(each).map(({ key, state, due_at: due, raise_at: raise }, index) => {
    const line = [key, state, minutes(due)]
    const hasRaise = each.expected[index]?.split(' ').length === 4
    return [...line, ...(hasRaise ? [minutes(raise)] : [])].join(' ')
  })
}

const TABLE = {
  'The grid of the calendar': [...GRID, ...GRID_EDGES],
  'The clock on the wall': CLOCK,
  'What completing does': COMPLETIONS,
  'Meters': [...METERS, ...METERS_READ],
  'Conditions': CONDITIONS,
  'Several triggers': COMBINED,
  'Open tasks and outages': OPEN,
  'Pauses': PAUSES,
  'What is left out or moved': LEFT_OUT,
  'What is recorded': RECORDED,
}

for (const [title, cases] of Object.entries(TABLE)) {
  test.group(`Occurrences · ${title}`, () => {
    test('{name}')
      .with(cases)
      .run(({ assert }, each) => {
        assert.deepEqual(scheduleProblems({ targets: { ids: ['one'] }, ...each.schedule }), {})
        assert.deepEqual(lines(each), each.expected)
        for (const { because } of answerOf(each)) assert.match(because, /^[A-Z][^{}]+[.]?$/)
      })
  })
}
