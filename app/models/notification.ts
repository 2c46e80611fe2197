import { v7 } from 'uuid'
import { plainList, utcText } from '#platform/entities/query/plain_list'
import { E_NOT_FOUND } from '#platform/errors'
import { changeFeed } from '#platform/live/change_feed'
import { tenant } from '#platform/tenancy/tenant_scope'

export type NotificationText = { title: string; body?: string }

/** One person hears of one event. */
export type NewNotification = NotificationText & {
  user_id: string
  /** UUID of the event: whatever is repeated, a person is told of it once. */
  occurrence: string
  kind: 'effect' | 'approval' | 'definition'
  entity: string
  record_id: string
  /** Where it leads, within the product. */
  path: string
}

const ADD = `
  INSERT INTO notifications (id, user_id, occurrence, kind, title, body, entity, record_id, path)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (user_id, occurrence) DO NOTHING RETURNING id`

const SELECT = `n.id, n.kind, n.title, n.body, n.entity, n.record_id, n.path,
  ${utcText('n.read_at')} AS read_at, ${utcText('n.created_at')} AS created_at`

/** Characters of a title and a body that are kept. */
const LONGEST = { title: 200, body: 2_000 }

/** What people are told within the product. */
export const Notifications = {
  /** @returns false when they have been told of this event before */
  async add(told: NewNotification): Promise<boolean> {
    const rows = await tenant.query(ADD, [
      v7(),
      told.user_id,
      told.occurrence,
      told.kind,
      told.title.slice(0, LONGEST.title),
      (told.body ?? '').slice(0, LONGEST.body),
      told.entity,
      told.record_id,
      told.path,
    ])
    if (rows.length) tellPages(told.user_id)
    return rows.length > 0
  },

  /** Newest first, as JSON text. @param query `page`, `page_size`, `unread=true` */
  list(userId: string, query: Record<string, unknown>) {
    const unread = query.unread === 'true' ? ' AND n.read_at IS NULL' : ''
    return plainList(
      {
        select: SELECT,
        from: 'notifications n',
        where: `n.user_id = ?::uuid${unread}`,
        bindings: [userId],
        order: 'n.id DESC',
      },
      query
    )
  },

  async unread(userId: string): Promise<number> {
    const [{ count }] = await tenant.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM notifications WHERE user_id = $1 AND read_at IS NULL',
      [userId]
    )
    return count
  },

  /** Read again it stays as it was. @throws E_NOT_FOUND for another's */
  async read(userId: string, id: string) {
    const rows = await tenant.query(
      'UPDATE notifications SET read_at = coalesce(read_at, now()) WHERE id = $1 AND user_id = $2 RETURNING 1',
      [id, userId]
    )
    if (!rows.length) throw new E_NOT_FOUND()
    tellPages(userId)
  },

  async readAll(userId: string) {
    await tenant.query(
      'UPDATE notifications SET read_at = now() WHERE user_id = $1 AND read_at IS NULL',
      [userId]
    )
    tellPages(userId)
  },
}

/** The open pages of this person count anew: they follow `notification:<their id>`. */
function tellPages(userId: string) {
  const { id } = tenant.current()
  tenant.afterCommit(() =>
    changeFeed.tell(id, [{ entity: 'notification', recordId: userId, action: 'changed' }])
  )
}
