import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Unsent } from '~/types/unsent'

interface Device extends DBSchema {
  posts: { key: number; value: Unsent; indexes: { owner: [string, string] } }
}

let device: Promise<IDBPDatabase<Device>> | undefined

function opened() {
  device ??= openDB<Device>('fieldrino-unsent', 1, {
    upgrade(database) {
      const posts = database.createObjectStore('posts', { keyPath: 'turn', autoIncrement: true })
      posts.createIndex('owner', ['tenant', 'user'])
    },
  })
  // A device that refuses once may have room the next time.
  device.catch(() => (device = undefined))
  return device
}

/** What waits on this device, in IndexedDB: it outlives the page and the browser. */
export const unsentStore = {
  /** @returns its turn */
  async add(post: Unsent) {
    return (await opened()).add('posts', post)
  },

  /** Of one person, in the order in which it was done. */
  async of(owner: Pick<Unsent, 'tenant' | 'user'>): Promise<Unsent[]> {
    return (await opened()).getAllFromIndex('posts', 'owner', [owner.tenant, owner.user])
  },

  async get(turn: number) {
    return (await opened()).get('posts', turn)
  },

  async put(post: Unsent) {
    await (await opened()).put('posts', post)
  },

  async remove(turn: number) {
    await (await opened()).delete('posts', turn)
  },
}
