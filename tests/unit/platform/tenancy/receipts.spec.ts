import { test } from '@japa/runner'
import { Receipts } from '#platform/tenancy/receipts'

const LONG = 30_000

test.group('Receipts', () => {
  test('whoever asks waits for as many as there are', async ({ assert }) => {
    const receipts = new Receipts(LONG)
    const said: string[] = []
    const asked = Promise.withResolvers<string>()
    const collected = receipts
      .collect(async (receipt) => {
        asked.resolve(receipt)
        return 2
      })
      .then(() => said.push('collected'))
    const receipt = await asked.promise
    receipts.take(receipt)
    await new Promise(setImmediate)
    said.push('one is missing')
    receipts.take(receipt)
    await collected
    assert.deepEqual(said, ['one is missing', 'collected'])
  })

  test('an answer may be there before the question has been counted', async ({ assert }) => {
    const receipts = new Receipts(LONG)
    const ask = async (receipt: string) => {
      receipts.take(receipt)
      return 1
    }
    await assert.doesNotReject(() => receipts.collect(ask))
  })

  test('nobody is waited for where nobody listens, and others’ receipts count for nothing', async ({
    assert,
  }) => {
    const receipts = new Receipts(LONG)
    receipts.take('99')
    await assert.doesNotReject(() => receipts.collect(async () => 0))
  })

  test('who says nothing is waited for no longer than patience lasts', async ({ assert }) => {
    await assert.doesNotReject(() => new Receipts(1).collect(async () => 1))
  })

  test('a question that could not be asked fails', async ({ assert }) => {
    const ask = () => Promise.reject(new Error('gone'))
    await assert.rejects(() => new Receipts(LONG).collect(ask), 'gone')
  })
})
