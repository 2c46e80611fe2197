import { v7 } from 'uuid'
import Attachment from '#models/attachment'
import { fileNameOf } from '#models/file_name'
import { heldBy, holderOf, type Held, type Holder } from '#models/holder'
import { assertRoomFor } from '#models/file_usage'
import type { Principal } from '#models/principal'
import { assertSize, StoredFile } from '#models/stored_file'
import { assertOpen } from '#models/record_access'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { ADDRESS_SECONDS, FileStore } from '#platform/files/file_store'
import { tenant } from '#platform/tenancy/tenant_scope'

type Announced = { name: string; size: number; contentType: string }
type Row = {
  id: string
  task_id: string | null
  record_id: string | null
  holder_noun: string | null
  holder_id: string | null
  file_key: string
  file_name: string
  size: number
}

/**
 * A file that goes to the store by itself: announced here, sent to an address of its own, and an attachment
 * only once it has been looked at. Until then nobody sees it; what is never confirmed is gone after a day.
 */
export const PendingUpload = {
  /** @throws E_PAYLOAD_TOO_LARGE, E_QUOTA_REACHED */
  async begin(holder: Holder, { name, size, contentType }: Announced, by: Actor) {
    assertSize(size)
    await assertRoomFor(size)
    const { taskId, recordId, holderNoun, holderId } = heldBy(holder)
    const id = v7()
    const store = FileStore.current()
    const key = store.key('uploads', id)
    await tenant.query(INSERT, [
      id,
      taskId,
      recordId,
      holderNoun,
      holderId,
      key,
      fileNameOf(name),
      size,
      by.id,
    ])
    return {
      id,
      method: 'PUT',
      url: await store.uploadAddress(key, size),
      headers: { 'Content-Type': contentType },
      expires_at: new Date(Date.now() + ADDRESS_SECONDS.upload * 1_000).toISOString(),
    }
  },

  /**
   * Takes what has arrived as an attachment of the same id. Asked again it changes nothing.
   * @throws E_NOT_FOUND, E_CONFLICT while nothing has arrived, and what an upload is refused for
   */
  async confirm(id: string, { principal, actor }: { principal: Principal; actor: Actor }) {
    // Whoever asks at the same time waits here, and finds the attachment.
    const [row] = await tenant.query<Row>('DELETE FROM uploads WHERE id = $1 RETURNING *', [id])
    const held = row ? heldIn(row) : await Attachment.findLive(id)
    const holder = await holderOf(held)
    await assertOpen(holder, 'update', principal)
    if (!row) return

    const store = FileStore.current()
    await assertArrived(store, row)
    const file = await StoredFile.of(await store.bytes(row.file_key))
    await Attachment.writeAll(holder, [{ id, name: row.file_name, file }], actor)
    tenant.afterCommit(() => store.delete(row.file_key))
  },
}

function heldIn(row: Row): Held {
  const { task_id: taskId, record_id: recordId, holder_noun: holderNoun, holder_id: holderId } = row
  return { taskId, recordId, holderNoun, holderId }
}

async function assertArrived(store: FileStore, { file_key: key, size }: Row) {
  const arrived = await store.size(key)
  if (arrived === null)
    throw new E_CONFLICT('The file has not arrived yet: send it to the address first')
  if (arrived === size) return
  const message = `has ${arrived} bytes where ${size} were announced: send it again`
  throw new E_VALIDATION(`The file ${message}`).withDetails({ file: [message] })
}

const INSERT = `
  INSERT INTO uploads (id, task_id, record_id, holder_noun, holder_id, file_key, file_name, size, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
