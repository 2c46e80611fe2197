import { hangsOn, type Holder } from '#models/holder'
import type { Noun } from '#models/noun'
import {
  personSql,
  plainList,
  utcText,
  type PlainSource,
} from '#platform/entities/query/plain_list'

/** The files of a task or another record as JSON text, oldest first; `door` is the prefix their contents are fetched under. */
export function attachmentsOf(holder: Holder, door: string, query: Record<string, unknown> = {}) {
  const { sql, bindings } = hangsOn(holder, 'a')
  return plainList(source(sql, [...bindings], door), query)
}

export async function attachmentAnswers(ids: string[], door: string) {
  const { data } = await plainList(source('a.id = ANY(?::uuid[])', [ids], door), {
    page_size: '100',
  })
  return data
}

type Largest = { door: string; count: number; nouns: Noun[] }

/** What takes most room, largest first, on records of these nouns. */
export async function largestAttachments({ door, count, nouns }: Largest) {
  const { select, bindings, ...rest } = source(
    ON_ANY,
    [nouns.includes('tasks'), nouns, nouns],
    door
  )
  const { data } = await plainList(
    {
      ...rest,
      bindings,
      select: `${select}, (SELECT json_build_object('id', t.id, 'label', t.task_number || ' ' || t.title)
        FROM tasks t WHERE t.id = a.task_id) AS task, (SELECT json_build_object('id', r.id, 'label',
        r.number || ' ' || r.title, 'entity', r.entity) FROM records r WHERE r.id = a.record_id) AS record`,
      order: 'a.size DESC, a.id',
    },
    { page_size: String(count) }
  )
  return data
}

const ON_ANY = `((a.task_id IS NOT NULL AND ?::boolean) OR a.holder_noun = ANY(?::text[])
  OR a.record_id IN (SELECT id FROM records WHERE entity = ANY(?::text[])))`

function source(where: string, bindings: unknown[], door: string): PlainSource {
  return {
    select: `a.id, a.task_id, a.record_id, a.holder_noun, a.holder_id, a.file_name AS name, a.mime_type AS content_type, a.size, a.width, a.height,
      '${door}/attachments/' || a.id || '/' AS url,
      CASE WHEN a.thumbnail_size IS NOT NULL THEN '${door}/attachments/' || a.id || '/thumbnail/' END AS thumbnail_url,
      ${personSql('a.uploaded_by')} AS created_by, ${utcText('a.created_at')} AS created_at`,
    from: 'attachments a',
    where: `${where} AND a.deleted_at IS NULL`,
    bindings,
    order: 'a.created_at, a.id',
  }
}
