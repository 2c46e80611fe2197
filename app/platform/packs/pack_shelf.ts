import { readdirSync } from 'node:fs'
import { E_NOT_FOUND } from '#platform/errors'
import { Pack } from '#platform/packs/pack'

const SHIPPED = new URL('../../../schemas/packs/', import.meta.url)

let shelf: Map<string, Pack> | undefined

/** The packs that ship with the product. Read once. */
export const packShelf = {
  all(): Pack[] {
    return [...packs().values()]
  },

  /** @throws E_NOT_FOUND */
  find(key: string): Pack {
    const pack = packs().get(key)
    if (!pack) throw new E_NOT_FOUND(`There is no pack "${key}"`)
    return pack
  },

  /** Puts a pack where one of its key was: a later version. @returns what takes it away again */
  put(pack: Pack) {
    const before = packs().get(pack.key)
    packs().set(pack.key, pack)
    return () => {
      if (before) packs().set(pack.key, before)
      else packs().delete(pack.key)
    }
  },
}

function packs() {
  shelf ??= new Map(
    readdirSync(SHIPPED, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, Pack.read(new URL(`${name}/`, SHIPPED))])
  )
  return shelf
}
