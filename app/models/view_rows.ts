import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import { personSql, utcText } from '#platform/entities/query/plain_list'
import { languageOf } from '#platform/language/languages'
import { tenant } from '#platform/tenancy/tenant_scope'

type Answer = { data: string }

/** Views as they are answered, as JSON text; those of packs are called in the reader’s language. */
export const viewRows = {
  async of(entities: string[], reader: Principal) {
    const asked = [entities, reader.id, languageFor(reader)]
    const [{ data }] = await tenant.query<Answer>(LIST, asked)
    return data
  },

  async find(id: string, reader: Principal) {
    const [{ data }] = await tenant.query<Answer>(ONE, [id, reader.id, languageFor(reader)])
    return data
  },
}

function languageFor({ locale }: Principal) {
  return languageOf(locale ?? tenantFacts().locale)
}

const SHAPE = `json_build_object('id', v.id, 'entity', v.entity, 'title', coalesce(v.titles->>$3::text, v.title), 'is_shared', v.is_shared,
  'etag', format('"%s-%s"', v.row_version, right(v.id::text, 8)),
  'is_mine', v.owner_id = $2::uuid, 'first_for', (SELECT coalesce(json_agg(r.key ORDER BY r.key), '[]')
    FROM role_views f JOIN roles r ON r.id = f.role_id WHERE f.view_id = v.id), 'owner', ${personSql('v.owner_id')}, 'document', v.document,
  'created_at', ${utcText('v.created_at')}, 'updated_at', ${utcText('v.updated_at')})`

const LIST = `
  SELECT coalesce(json_agg(${SHAPE} ORDER BY lower(v.title), v.id), '[]')::text AS data FROM (
    SELECT * FROM views WHERE entity = ANY($1::text[]) AND (owner_id = $2 OR is_shared) AND deleted_at IS NULL
    ORDER BY lower(title), id LIMIT 200) v`

const ONE = `SELECT ${SHAPE}::text AS data FROM views v WHERE v.id = $1`
