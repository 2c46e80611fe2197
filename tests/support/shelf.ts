import { putPack } from '#tests/support/packs'
import { tellTwin } from '#tests/support/two_webs'

/** Puts a pack on every shelf, as `putPack` does. @returns what takes it away */
export async function shelve(version: string) {
  const takeAway = putPack(version)
  await tellTwin(`shelve ${version}`)
  return async () => {
    takeAway()
    await tellTwin('unshelve')
  }
}
