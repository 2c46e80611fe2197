import { once } from 'node:events'
import { test } from '@japa/runner'
import { LiveStream } from '#platform/live/live_stream'
import { LiveStreams } from '#platform/live/live_streams'

const sees = async () => true

test.group('The stream of an open page', () => {
  test('ends with the time to come back when the server ends', async ({ assert }) => {
    const streams = new LiveStreams()
    const stream = new LiveStream([{ entity: 'task' }], sees)
    streams.add('acme', stream)
    streams.close()
    const text = (await stream.body.toArray()).join('')
    const [, last] = /retry: \d+\n\nretry: (\d+)\n\n$/.exec(text)!
    assert.isAtLeast(Number(last), 1_000)
    assert.isAtMost(Number(last), 5_000)
  })

  test('is given up when nobody reads it', async ({ assert }) => {
    const stream = new LiveStream([{ entity: 'task' }], sees)
    const broken = once(stream.body, 'error')
    let told = 0
    while (!stream.body.destroyed) {
      await stream.tell({ task: null })
      told++
    }
    await assert.doesNotReject(async () => broken.then())
    assert.isBelow(told, 10_000)
    await stream.tell({ task: null })
  })
})
