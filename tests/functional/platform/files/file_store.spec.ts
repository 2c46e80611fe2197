import { Readable } from 'node:stream'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Disk } from '@adonisjs/drive'
import { test } from '@japa/runner'
import * as errors from '#platform/errors'
import { FileStore, type ListedPage } from '#platform/files/file_store'
import { localDisk } from '#platform/files/local_disk'
import { S3Server } from '#tests/support/s3_server'

const OURS = owner('0190a000-0000-7000-8000-000000000001')
const THEIRS = owner('0190a000-0000-7000-8000-000000000002')

function owner(id: string) {
  return { id, slug: `company-${id.slice(-1)}`, schemaName: 'tenant_x', roleName: 'tenant_x' }
}

test.group('A file store', (group) => {
  let folder: string
  let server: S3Server
  const disks: Record<string, () => Disk> = {
    'on the local disk': () => new Disk(localDisk(folder)),
    'in a bucket': () => server.disk(),
  }

  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldrino_files_'))
    server = await S3Server.open()
    return async () => {
      await server.stop()
      await rm(folder, { recursive: true })
    }
  })

  test('{$self} gives back what it was given, and nothing after it was deleted')
    .with(Object.keys(disks))
    .run(async ({ assert }, place) => {
      const store = new FileStore(OURS, disks[place]())
      const key = store.key('attachments', 'one')
      await store.put(key, Buffer.from('content'), 'text/plain')
      assert.equal(String(await store.bytes(key)), 'content')
      assert.equal(await store.size(key), 7)
      const chunks = await Array.fromAsync(await store.stream(key))
      assert.equal(String(Buffer.concat(chunks as Buffer[])), 'content')

      await store.delete(key)
      await store.delete(key)
      assert.isNull(await store.size(key))
      for (const ask of [() => store.bytes(key), () => store.stream(key)])
        await assert.rejects(ask, errors.E_FILE_GONE)
    })

  test('{$self} lists all of one tenant, however many, and nothing of another')
    .with(Object.keys(disks))
    .run(async ({ assert }, place) => {
      const disk = disks[place]()
      const [ours, theirs] = [new FileStore(OURS, disk), new FileStore(THEIRS, disk)]
      const keys = Array.from({ length: 7 }, (_, at) => ours.key('uploads', `file-${at}`))
      for (const key of keys) await ours.put(key, 'x')
      await ours.put(ours.key('imports', 'job/errors-1.csv'), 'a,b')
      await theirs.put(theirs.key('uploads', 'secret'), 'x')

      const found = []
      let at: string | null = null
      do {
        const { files, next }: ListedPage = await ours.list(at, 3)
        found.push(...files)
        at = next
      } while (at !== null)
      assert.sameMembers(
        found.map(({ key }) => key),
        [...keys, ours.key('imports', 'job/errors-1.csv')]
      )
      assert.isTrue(found.every(({ modifiedAt }) => !Number.isNaN(+modifiedAt)))
      await ours.deleteAll()
      assert.deepEqual((await ours.list(null)).files, [])
      assert.lengthOf((await theirs.list(null)).files, 1)
    })

  test('{$self} touches no file outside its tenant, whoever asks and however')
    .with(Object.keys(disks))
    .run(async ({ assert }, place) => {
      const disk = disks[place]()
      const [ours, theirs] = [new FileStore(OURS, disk), new FileStore(THEIRS, disk)]
      const secret = theirs.key('attachments', 'secret')
      await theirs.put(secret, 'secret')
      const strays = [
        secret,
        `tenants/${OURS.id}/../${THEIRS.id}/attachments/secret`,
        `tenants/${OURS.id}/attachments/../../${THEIRS.id}/attachments/secret`,
        `tenants/${OURS.id}/attachments//secret`,
        `tenants/${OURS.id}-2/attachments/secret`,
        `/tenants/${OURS.id}/attachments/secret`,
        'secret',
        '',
      ]
      const as = { contentType: 'text/plain', contentDisposition: 'attachment' }
      for (const key of strays) {
        for (const ask of [
          () => ours.put(key, 'x'),
          () => ours.putFile(key, join(folder, 'any')),
          async () => ours.receive(key, Readable.from(['x'])),
          () => ours.bytes(key),
          async () => ours.stream(key),
          () => ours.size(key),
          async () => ours.delete(key),
          async () => ours.uploadAddress(key, 1),
          async () => ours.downloadAddress(key, as),
        ])
          await assert.rejects(ask, errors.E_CROSS_TENANT)
      }
      assert.throws(() => ours.key('attachments', `../../${THEIRS.id}/attachments/secret`))
      assert.equal(String(await theirs.bytes(secret)), 'secret')
    })

  test('in a bucket signs addresses for one file, one size and minutes', async ({ assert }) => {
    const store = new FileStore(OURS, server.disk())
    const key = store.key('uploads', 'one')
    const address = await store.uploadAddress(key, 5)
    const put = (body: string, url = address) => fetch(url, { method: 'PUT', body })
    assert.equal((await put('six...')).status, 403)
    assert.equal((await put('five.', address.replace('/one?', '/two?'))).status, 403)
    assert.isNull(await store.size(key))
    assert.equal((await put('five.')).status, 200)

    const as = { contentType: 'text/plain', contentDisposition: 'attachment; filename="a.txt"' }
    const answer = await fetch(await store.downloadAddress(key, as))
    assert.equal(await answer.text(), 'five.')
    assert.equal(answer.headers.get('content-disposition'), as.contentDisposition)
    assert.match(address, /X-Amz-Expires=900/)
  })

  test('whose bucket is away, lost or closed asks to come back, and nothing is kept', async ({
    assert,
  }) => {
    const key = new FileStore(OURS, server.disk()).key('uploads', 'one')
    for (const disk of [server.disk({ bucket: 'lost' }), server.disk({ secret: 'wrong' })]) {
      const failure = await new FileStore(OURS, disk).put(key, 'x').catch((error) => error)
      assert.instanceOf(failure, errors.E_UNAVAILABLE)
      assert.property(failure.headers, 'Retry-After')
    }
    await server.stop()
    const store = new FileStore(OURS, server.disk())
    for (const ask of [() => store.put(key, 'x'), () => store.bytes(key), () => store.size(key)])
      await assert.rejects(ask, errors.E_UNAVAILABLE)
    await server.start()
    assert.isNull(await store.size(key))
  })

  test('on the local disk keeps nothing of a stream that breaks off', async ({ assert }) => {
    const store = new FileStore(OURS, new Disk(localDisk(folder)))
    const key = store.key('uploads', 'half')
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000)
        throw new Error('the line went dead')
      })()
    )
    await assert.rejects(async () => store.receive(key, broken), errors.E_UNAVAILABLE)
    const left = await readdir(folder, { recursive: true, withFileTypes: true })
    assert.deepEqual(
      left.filter((entry) => entry.isFile()),
      []
    )
  })
})
