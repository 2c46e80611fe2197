import { test } from '@japa/runner'
import { databaseLogins } from '#config/database'
import { behind } from '#tests/support/faults/registered'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { mayMount, SmallDisk } from '#tests/support/small_disk'
import { twoTenants } from '#tests/support/tenants'

/** Bytes of an upload, and of the room that is left for it. */
const UPLOAD = 512 * 1024
const ROOM = 128 * 1024
/** Uploads that meet each full disk. */
const TRIES = sized(3, 20)

const { app, landlord, queue } = databaseLogins

test.group('A disk that is full', (group) => {
  const pair = twoTenants(group)
  const disks = {} as { uploads: SmallDisk; storage: SmallDisk }
  group.setup(async () => {
    disks.uploads = await SmallDisk.mount()
    disks.storage = await SmallDisk.mount()
    return async () => {
      await killAll()
      for (const disk of Object.values(disks)) await disk.unmount()
    }
  })

  test('refuses uploads in clear words, keeps no half of one, and takes the next', async ({
    assert,
  }) => {
    const web = await Process.web({
      TMPDIR: disks.uploads.path,
      STORAGE_PATH: disks.storage.path,
      DATABASE_APP_URL: app.url,
      DATABASE_LANDLORD_URL: landlord.url,
      DATABASE_QUEUE_URL: queue.url,
    })
    const headers = await adminHeaders(pair.ours)
    const task = await raise(web.url, headers)
    const upload = () => send(`${web.url}/api/v1/tasks/${task}/attachments/`, headers)

    const verdict = new Verdict('disk-full')
    for (const [name, disk] of Object.entries(disks)) {
      const before = await kept()
      await disk.fill(ROOM)
      const answers = []
      for (let number = 0; number < TRIES; number++) answers.push(await upload())
      verdict
        .equal(
          `${name}: answers`,
          [...new Set(answers.map(toldOf))],
          ['503 STORAGE_FULL, again in 60']
        )
        .equal(`${name}: rows added`, (await kept()).length - before.length, 0)
        .equal(`${name}: halves in the storage`, await halves(disks.storage), [])
        .equal(`${name}: uploads left behind`, await disks.uploads.files(), [])
      await disk.free()
      const next = await upload()
      verdict.equal(`${name}: the next upload, with room again`, next.status, 201)
      verdict.equal(`${name}: bytes of it`, await sizeOf(web.url, headers, next), UPLOAD)
    }
    verdict.equal('the process runs', web.isRunning, true).close(assert)
  })
    .skip(!mayMount, 'only root may mount a small disk')
    .timeout(FAULT_TIMEOUT)

  function kept() {
    const sql = 'SELECT id, size FROM schema.attachments'
    return behind(databaseLogins.migrator.url, pair.ours.tenant.slug, sql)
  }
})

type Answer = {
  status: number
  retryAfter: string | null
  body: { data?: { url: string }[]; error?: { code: string } }
}

async function raise(url: string, headers: Record<string, string>) {
  const answer = await fetch(`${url}/api/v1/tasks/`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Photograph' }),
  })
  return ((await answer.json()) as { data: { id: string } }).data.id
}

async function send(url: string, headers: Record<string, string>): Promise<Answer> {
  const body = new FormData()
  body.append('file', new File(['x'.repeat(UPLOAD)], 'readings.txt'))
  const answer = await fetch(url, { method: 'POST', headers, body })
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as Answer['body'],
  }
}

function toldOf({ status, retryAfter, body }: Answer) {
  return `${status} ${body.error?.code}, again in ${retryAfter}`
}

async function sizeOf(url: string, headers: Record<string, string>, { body }: Answer) {
  const content = await fetch(url + body.data![0].url, { headers })
  return (await content.arrayBuffer()).byteLength
}

/** Attachments that are shorter than what was sent. */
async function halves(disk: SmallDisk) {
  return (await disk.files()).filter(({ name, size }) => size < UPLOAD && !name.endsWith('.json'))
}
