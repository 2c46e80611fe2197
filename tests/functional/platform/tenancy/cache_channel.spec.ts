import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import pg from 'pg'
import { v7 } from 'uuid'
import { databaseLogins } from '#config/database'
import { CacheChannel } from '#platform/tenancy/cache_channel'

const QUICK = { retry: 10, patience: 30_000 }
const LISTENER = 'fieldrino listener'

test.group('Announcements between processes', () => {
  test('a change is answered when every process has forgotten', async ({ assert, cleanup }) => {
    const channels = await open(3, cleanup)
    const forgotten: string[] = []
    channels.forEach(({ channel }, at) =>
      channel.on('principals', (id) => forgotten.push(`${at} ${id}`))
    )
    const id = v7()
    await channels[0].channel.announce('principals', id)
    assert.sameMembers(forgotten, [`0 ${id}`, `1 ${id}`, `2 ${id}`])
  })

  test('what is only told is heard a moment later, with its detail', async ({
    assert,
    cleanup,
  }) => {
    const [teller, hearer] = await open(2, cleanup)
    const heard = new Promise((resolve) =>
      hearer.channel.on('changes', (id, detail) => resolve([id, detail]))
    )
    const id = v7()
    await teller.channel.tell('changes', id, 'task=*')
    assert.deepEqual(await heard, [id, 'task=*'])
  })

  test('a process that says nothing is not waited for without end', async ({ assert, cleanup }) => {
    const [{ channel }] = await open(1, cleanup, { ...QUICK, patience: 20 })
    const silent = new pg.Client(databaseLogins.landlord.url)
    await silent.connect()
    cleanup(() => silent.end())
    await silent.query(`LISTEN fieldrino_cache; SET application_name = '${LISTENER}'`)
    const start = performance.now()
    await channel.announce('principals', v7())
    assert.isBelow(performance.now() - start, QUICK.patience)
  })

  test('who does not hear trusts nothing, and forgets everything when it hears again', async ({
    assert,
    cleanup,
  }) => {
    const [{ channel, begun }] = await open(1, cleanup)
    assert.isFalse(channel.isDeaf)
    const again = begun()
    const deaf = new Promise((resolve) => channel.on('changes', () => resolve(channel.isDeaf)))
    await cut()
    await again
    assert.isTrue(await deaf)
    assert.isFalse(channel.isDeaf)
  })

  type Cleanup = (work: () => Promise<void>) => void

  /** Channels as so many processes have them; `begun` resolves when one hears anew. */
  async function open(count: number, cleanup: Cleanup, times = QUICK) {
    const channels = Array.from({ length: count }, () => new CacheChannel(times))
    for (const channel of channels) {
      await channel.listen()
      cleanup(() => channel.close())
    }
    return channels.map((channel) => ({ channel, begun: () => anew(channel) }))
  }

  function anew(channel: CacheChannel) {
    return new Promise<void>((resolve) =>
      channel.on('tenant', (id) => {
        if (id === null) setImmediate(resolve)
      })
    )
  }

  /** As when the database restarts: the listener that came last loses its connection. */
  function cut() {
    return db.connection('landlord').rawQuery(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = ? ORDER BY backend_start DESC LIMIT 1`,
      [LISTENER]
    )
  }
})
