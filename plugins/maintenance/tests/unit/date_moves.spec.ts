import { test } from '@japa/runner'
import { dateMoves } from '#plugins/maintenance/models/date_moves'

const day = (text: string) => `2031-${text}T09:00:00.000Z`
const all = (...texts: string[]) => texts.map(day)
const pair = (from: string, to: string) => ({ from: day(from), to: day(to) })

const DAY = 86_400_000

test.group('Dates that other ones take the place of', () => {
  test('each goes where the rhythm goes', ({ assert }) => {
    const later = dateMoves(
      all('01-01', '02-01', '03-01'),
      all('01-20', '02-20', '03-20'),
      19 * DAY
    )
    assert.deepEqual(later, {
      moved: [pair('01-01', '01-20'), pair('02-01', '02-20'), pair('03-01', '03-20')],
      gone: [],
      added: [],
    })
    const earlier = dateMoves(all('01-20', '02-20'), all('01-01', '02-01'), -19 * DAY)
    assert.deepEqual(earlier.moved, [pair('01-20', '01-01'), pair('02-20', '02-01')])
  })

  test('one more in front moves none of the others', ({ assert }) => {
    const { moved, added } = dateMoves(
      all('02-02', '03-02'),
      all('01-06', '02-06', '03-06'),
      4 * DAY
    )
    assert.deepEqual(moved, [pair('02-02', '02-06'), pair('03-02', '03-06')])
    assert.deepEqual(added, all('01-06'))
  })

  test('what stays is not told, what has no place any more is gone', ({ assert }) => {
    const rarer = dateMoves(all('01-01', '02-01', '03-01', '04-01'), all('01-01', '04-01'))
    assert.deepEqual(rarer, { moved: [], gone: all('02-01', '03-01'), added: [] })
    const shifted = dateMoves(all('01-01', '02-01', '03-01', '04-01'), all('01-15', '04-15'))
    assert.deepEqual(shifted.moved, [pair('01-01', '01-15'), pair('04-01', '04-15')])
    assert.deepEqual(shifted.gone, all('02-01', '03-01'))
  })

  test('what comes in between is new', ({ assert }) => {
    const weekly = dateMoves(
      all('01-01', '02-01'),
      all('01-01', '01-08', '01-15', '01-22', '01-29')
    )
    assert.deepEqual(weekly, {
      moved: [pair('02-01', '01-29')],
      gone: [],
      added: all('01-08', '01-15', '01-22'),
    })
  })

  test('nothing becomes nothing, and the only one goes wherever it must', ({ assert }) => {
    assert.deepEqual(dateMoves([], []), { moved: [], gone: [], added: [] })
    assert.deepEqual(dateMoves([], all('01-01')).added, all('01-01'))
    assert.deepEqual(dateMoves(all('01-01'), []).gone, all('01-01'))
    assert.deepEqual(dateMoves(all('01-01'), all('09-01')).moved, [pair('01-01', '09-01')])
  })
})
