import { personSql, utcText } from '#platform/entities/query/plain_list'

const SHAPE = `json_build_object('id', v.id, 'entity', v.entity, 'title', v.title, 'is_shared', v.is_shared,
  'etag', format('"%s-%s"', v.row_version, right(v.id::text, 8)),
  'is_mine', v.owner_id = $2::uuid, 'first_for', (SELECT coalesce(json_agg(r.key ORDER BY r.key), '[]')
    FROM role_views f JOIN roles r ON r.id = f.role_id WHERE f.view_id = v.id), 'owner', ${personSql('v.owner_id')}, 'document', v.document,
  'created_at', ${utcText('v.created_at')}, 'updated_at', ${utcText('v.updated_at')})`

/** The views of some entities ($1) that somebody ($2) may open, by name. */
export const VIEW_LIST = `
  SELECT coalesce(json_agg(${SHAPE} ORDER BY lower(v.title), v.id), '[]')::text AS data FROM (
    SELECT * FROM views WHERE entity = ANY($1::text[]) AND (owner_id = $2 OR is_shared) AND deleted_at IS NULL
    ORDER BY lower(title), id LIMIT 200) v`

/** One view ($1) as somebody ($2) has it. */
export const ONE_VIEW = `SELECT ${SHAPE}::text AS data FROM views v WHERE v.id = $1`
