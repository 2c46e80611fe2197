import testUtils from '@adonisjs/core/services/test_utils'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { Front } from '#tests/support/front'
import { OF_ONE_PROCESS } from '#tests/support/of_one_process'
import { freePort, killAll, Process } from '#tests/support/process'

let front: Front
let twin: Process | undefined

/** Puts a second web process beside the server of the tests, and one address in front of both. */
export async function openTwoWebs() {
  const address = process.env.PORT!
  const own = await freePort()
  process.env.PORT = String(own)
  const close = await testUtils.httpServer().start()
  process.env.PORT = address
  await cacheChannel.listen()
  twin = await Process.twin()
  front = await Front.open(Number(address), [own, Number(new URL(twin.url).port)])
  return async () => {
    await killAll()
    await close()
  }
}

/** Has the second web process do what the tests do in their own, where there is one. */
export async function tellTwin(word: string) {
  await twin?.tell(word)
}

/** @returns how to leave it again, where this file is one that stays in one process */
export function stayInOne(file = '') {
  return OF_ONE_PROCESS.some((name) => file.endsWith(name)) ? front.pin() : () => {}
}
