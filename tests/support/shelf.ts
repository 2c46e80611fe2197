import { putDockCranes } from '#tests/support/packs'
import { tellTwin } from '#tests/support/two_webs'

/** Puts a version of the fixture on every shelf. @returns what takes it away */
export async function shelve(version: string) {
  const takeAway = putDockCranes(version)
  await tellTwin(`shelve ${version}`)
  return async () => {
    takeAway()
    await tellTwin('unshelve')
  }
}
