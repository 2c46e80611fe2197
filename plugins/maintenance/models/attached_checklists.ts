import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

const ATTACH = `
  INSERT INTO checklists (id, task_id, form_key, form_version, form_hash, document)
  SELECT id, task_id, $3, $4, $5, $6::jsonb FROM unnest($1::uuid[], $2::uuid[]) AS n (id, task_id)`

/** The same form on many tasks, in one statement. A form that nobody publishes any more is on none. */
export async function attachToAll(taskIds: string[], key: string, by: Actor) {
  const form = await definitionRegistry.form(key).catch(nothing)
  if (!form) return
  const text = JSON.stringify(form.document)
  const hash = createHash('sha256').update(text).digest('base64url')
  const ids = taskIds.map(() => v7())
  await tenant.query(ATTACH, [ids, taskIds, key, form.version, hash, text])
  journal(
    ids.map((recordId, at) => ({
      entity: 'checklist',
      recordId,
      action: 'created',
      changes: { form: [null, key] },
      payload: { task_id: taskIds[at], form: key },
    })),
    by
  )
}

function nothing(error: unknown) {
  if (error instanceof E_NOT_FOUND) return undefined
  throw error
}
