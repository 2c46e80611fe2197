import {
  personSql,
  plainList,
  utcText,
  type PlainSource,
} from '#platform/entities/query/plain_list'

/** The files of a task as JSON text, oldest first; `door` is the prefix their contents are fetched under. */
export function attachmentsOf(taskId: string, door: string, query: Record<string, unknown> = {}) {
  return plainList(source('a.task_id = ?::uuid', [taskId], door), query)
}

export async function attachmentAnswers(ids: string[], door: string) {
  const { data } = await plainList(source('a.id = ANY(?::uuid[])', [ids], door), {
    page_size: '100',
  })
  return data
}

/** What takes most room, largest first. */
export async function largestAttachments(door: string, count: number) {
  const { select, bindings, ...rest } = source('true', [], door)
  const { data } = await plainList(
    {
      ...rest,
      bindings,
      select: `${select}, (SELECT json_build_object('id', t.id, 'label', t.task_number || ' ' || t.title)
        FROM tasks t WHERE t.id = a.task_id) AS task`,
      order: 'a.size DESC, a.id',
    },
    { page_size: String(count) }
  )
  return data
}

function source(where: string, bindings: unknown[], door: string): PlainSource {
  return {
    select: `a.id, a.task_id, a.file_name AS name, a.mime_type AS content_type, a.size, a.width, a.height,
      '${door}/attachments/' || a.id || '/' AS url,
      CASE WHEN a.thumbnail_size IS NOT NULL THEN '${door}/attachments/' || a.id || '/thumbnail/' END AS thumbnail_url,
      ${personSql('a.uploaded_by')} AS created_by, ${utcText('a.created_at')} AS created_at`,
    from: 'attachments a',
    where: `${where} AND a.deleted_at IS NULL`,
    bindings,
    order: 'a.created_at, a.id',
  }
}
