import type { Pack } from '#platform/packs/pack'
import { packShelf } from '#platform/packs/pack_shelf'
import { tellTwin } from '#tests/support/two_webs'

/** Puts a pack on every shelf, where one of its key may have been. @returns what takes it away */
export async function shelve(pack: Pack) {
  const takeAway = packShelf.put(pack)
  await tellTwin(JSON.stringify(pack))
  return async () => {
    takeAway()
    await tellTwin('unshelve')
  }
}
