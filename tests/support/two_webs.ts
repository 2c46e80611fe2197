import testUtils from '@adonisjs/core/services/test_utils'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { Front } from '#tests/support/front'
import { OF_ONE_PROCESS } from '#tests/support/of_one_process'
import { freePort, killAll, Process } from '#tests/support/process'

let front: Front

/** Puts a second web process beside the server of the tests, and one address in front of both. */
export async function openTwoWebs() {
  const address = process.env.PORT!
  const own = await freePort()
  process.env.PORT = String(own)
  const close = await testUtils.httpServer().start()
  process.env.PORT = address
  await cacheChannel.listen()
  const twin = await Process.twin()
  front = await Front.open(Number(address), [own, Number(new URL(twin.url).port)])
  return async () => {
    await killAll()
    await close()
  }
}

/** @returns how to leave it again, where this file is one that stays in one process */
export function stayInOne(file = '') {
  return OF_ONE_PROCESS.some((name) => file.endsWith(name)) ? front.pin() : () => {}
}
