import { test } from '@japa/runner'
import { follow } from '../../../../resources/composables/live_line.js'

/** A line of which the test says when it stands, breaks or is refused. */
class Line extends EventTarget {
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static all: Line[] = []
  static get open() {
    return Line.all.filter(({ readyState }) => readyState !== Line.CLOSED)
  }

  readyState = 0

  constructor(readonly url: string) {
    super()
    Line.all.push(this)
  }

  get topics() {
    return this.url.split('topics=')[1]
  }

  close() {
    this.readyState = Line.CLOSED
  }

  stand() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  fail(readyState: 0 | 2) {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

test.group('The line of a window', (group) => {
  group.each.setup(() => {
    Object.assign(globalThis, { EventSource: Line })
    Line.all = []
    return () => void Reflect.deleteProperty(globalThis, 'EventSource')
  })

  const dialled = () => new Promise((resolve) => setTimeout(resolve))
  const deaf = { changed: () => {}, missed: () => {} }
  const topicsOf = (lines: Line[]) => lines.map(({ topics }) => topics)

  test('who turns pages faster than lines stand is left with one', async ({ assert }) => {
    const leave = follow({ ...deaf, topics: ['task'] })
    await dialled()
    Line.all[0].stand()
    const others = ['equipment', 'part'].map((topic) => ({ ...deaf, topics: [topic] }))
    const left = [leave]
    for (const other of others) {
      left.push(follow(other))
      await dialled()
    }
    assert.lengthOf(Line.open, 3)
    Line.all[1].stand()
    assert.lengthOf(Line.open, 3, 'the newest does not stand yet')
    Line.all[2].stand()
    assert.deepEqual(topicsOf(Line.open), ['equipment,part,task'])
    for (const one of left) one()
    await dialled()
    assert.isEmpty(Line.open)
  })

  test('what was missed is made good once, however long the line was broken', async ({
    assert,
  }) => {
    let count = 0
    const leave = follow({ ...deaf, topics: ['task'], missed: () => void count++ })
    await dialled()
    const [line] = Line.all
    line.stand()
    line.fail(0)
    line.fail(0)
    line.fail(0)
    line.stand()
    assert.equal(count, 1)
    line.stand()
    assert.equal(count, 1)
    line.fail(0)
    const other = follow({ ...deaf, topics: ['part'] })
    await dialled()
    Line.all[1].stand()
    assert.equal(count, 2, 'the line before was broken')
    for (const one of [leave, other]) one()
    await dialled()
  })

  test('one topic that is refused leaves the others', async ({ assert }) => {
    const leave = follow({ ...deaf, topics: ['task', 'audit'] })
    await dialled()
    Line.all[0].fail(2)
    Line.all[1].fail(2)
    Line.all[2].stand()
    assert.deepEqual(topicsOf(Line.open), ['task'])
    const turn = follow({ ...deaf, topics: ['task'] })
    await dialled()
    Line.all.at(-1)!.stand()
    assert.deepEqual(topicsOf(Line.open), ['audit,task'], 'the next page asks anew')
    for (const one of [leave, turn]) one()
    await dialled()
    assert.isEmpty(Line.open)
  })
})
