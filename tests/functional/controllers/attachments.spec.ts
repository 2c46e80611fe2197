import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import sharp from 'sharp'
import { Caller } from '#tests/support/caller'
import { picture } from '#tests/support/picture'
import { twoTenants } from '#tests/support/tenants'

/** A photo that says where it was taken. */
function photo() {
  const image = sharp({
    create: { width: 40, height: 20, channels: 3, background: '#336699' },
  }).jpeg()
  return image.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 19/1 0/1' } }).toBuffer()
}

test.group('Attachments', (group) => {
  const pair = twoTenants(group)

  async function task(client: ApiClient, who: 'ours' | 'theirs' = 'ours') {
    const api = await Caller.admin(client, pair[who])
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const send = (content: Buffer | string, filename: string) =>
      api.upload(`/tasks/${id}/attachments/`).file('file', Buffer.from(content), { filename })
    return { api, id, send }
  }

  test('a photo is kept without its place, and shown in place', async ({ client, assert }) => {
    const { api, send } = await task(client)
    const original = await photo()
    assert.isDefined((await sharp(original).metadata()).exif)
    const answer = await send(original, '../Shaft "left".jpg')
    answer.assertStatus(201)
    const [kept] = answer.body().data
    assert.containSubset(kept, {
      content_type: 'image/jpeg',
      width: 40,
      height: 20,
      created_by: { label: 'Ada Admin' },
    })
    assert.notInclude(kept.name, '/')
    assert.equal(kept.url, `/api/v1/attachments/${kept.id}/`)

    const content = await api.get(`/attachments/${kept.id}/`)
    assert.match(content.header('content-disposition')!, /^inline/)
    assert.equal(content.header('x-content-type-options'), 'nosniff')
    assert.include(content.header('cache-control')!, 'private')
    assert.isUndefined((await sharp(content.body()).metadata()).exif)
    ;(
      await api.get(`/attachments/${kept.id}/`, { 'if-none-match': content.header('etag')! })
    ).assertStatus(304)
  })

  test('a file is for downloading, whatever its name says', async ({ client, assert }) => {
    const { api, send } = await task(client)
    const [kept] = (await send('%PDF-1.7\n1 0 obj\n', 'plan.html')).body().data
    assert.equal(kept.content_type, 'application/pdf')
    const content = await api.get(`/attachments/${kept.id}/`)
    assert.match(
      content.header('content-disposition')!,
      /^attachment; filename\*=UTF-8''plan\.html/
    )
  })

  test('a photo has a small picture, upright and stripped, that a browser asks for once', async ({
    client,
    assert,
  }) => {
    const { api, send } = await task(client)
    const wide = sharp(await picture({ width: 1_600, height: 900, format: 'jpeg' }))
    const sideways = await wide.withMetadata({ orientation: 6 }).toBuffer()
    const [kept] = (await send(sideways, 'wide.jpg')).body().data
    assert.equal(kept.thumbnail_url, `/api/v1/attachments/${kept.id}/thumbnail/`)
    const small = await api.get(`/attachments/${kept.id}/thumbnail/`)
    const { width, height, format, exif } = await sharp(small.body()).metadata()
    assert.deepEqual({ width, height, format }, { width: 270, height: 480, format: 'webp' })
    assert.isUndefined(exif)
    assert.match(small.header('cache-control')!, /^private, max-age=31536000, immutable$/)
    const again = { 'if-none-match': small.header('etag')! }
    ;(await api.get(`/attachments/${kept.id}/thumbnail/`, again)).assertStatus(304)

    const [paper] = (await send('plain text', 'a.txt')).body().data
    assert.isNull(paper.thumbnail_url)
    ;(await api.get(`/attachments/${paper.id}/thumbnail/`)).assertStatus(404)
  })

  test('an address to save a file holds for minutes, for one file, without a log-in', async ({
    client,
    assert,
  }) => {
    const { api, send } = await task(client)
    const [kept] = (await send(await photo(), 'Shaft.jpg')).body().data
    const { url, expires_at: end } = (await api.get(`/attachments/${kept.id}/download/`)).body()
      .data
    assert.isBelow(Date.parse(end) - Date.now(), 121_000)
    const content = await client.get(url)
    content.assertStatus(200)
    assert.match(content.header('content-disposition')!, /^attachment; filename\*=UTF-8''Shaft.jpg/)
    assert.equal(content.header('x-content-type-options'), 'nosniff')
    assert.equal((await sharp(content.body()).metadata()).width, 40)
    for (const bad of [`${url}x`, '/files/nothing']) (await client.get(bad)).assertStatus(403)
    ;(await client.put(url)).assertStatus(403)
  })

  test('what a browser would run, and what is not what it seems, is refused', async ({
    client,
    assert,
  }) => {
    const { api, id, send } = await task(client)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    for (const [content, name] of [
      [svg, 'a.svg'],
      [svg, 'a.jpg'],
      ['<!DOCTYPE html><script>1</script>', 'a.txt'],
      ['MZ\u0000\u0001', 'a.png'],
      ['\u00ff\u00d8\u00ff', 'b.bin'],
    ]) {
      const answer = await send(Buffer.from(content, 'latin1'), name)
      answer.assertStatus(415)
      assert.property(answer.body().error.details, 'file')
    }
    ;(await send(Buffer.concat([(await photo()).subarray(0, 200)]), 'half.jpg')).assertStatus(415)
    assert.lengthOf((await api.get(`/tasks/${id}/attachments/`)).body().data, 0)
  })

  test('no file is 422, more than 25 MB is 413', async ({ client }) => {
    const { api, id, send } = await task(client)
    ;(await api.post(`/tasks/${id}/attachments/`, {})).assertStatus(422)
    ;(await send(Buffer.alloc(26 * 1024 * 1024, 'a'), 'big.txt')).assertStatus(413)
  })

  test('several come at once, and one can be taken away', async ({ client, assert }) => {
    const { api, id } = await task(client)
    const request = api.upload(`/tasks/${id}/attachments/`)
    const answer = await request
      .file('file', Buffer.from('one'), { filename: '1.txt' })
      .file('file', Buffer.from('two'), { filename: '2.txt' })
    assert.deepEqual(
      answer.body().data.map(({ name }: { name: string }) => name),
      ['1.txt', '2.txt']
    )
    const [first] = answer.body().data
    ;(await api.delete(`/attachments/${first.id}/`)).assertStatus(204)
    ;(await api.get(`/attachments/${first.id}/`)).assertStatus(404)
    assert.lengthOf((await api.get(`/tasks/${id}/attachments/`)).body().data, 1)
  })

  test('the neighbour’s files do not exist here', async ({ client }) => {
    const other = await task(client, 'theirs')
    const [kept] = (await other.send('secret', 'a.txt')).body().data
    const { api } = await task(client)
    ;(await api.get(`/attachments/${kept.id}/`)).assertStatus(404)
    ;(await api.delete(`/attachments/${kept.id}/`)).assertStatus(404)
    ;(
      await api
        .upload(`/tasks/${other.id}/attachments/`)
        .file('file', Buffer.from('x'), { filename: 'x.txt' })
    ).assertStatus(404)
  })
})
