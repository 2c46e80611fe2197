import AutomationPausedMail from '#mails/automation_paused_mail'
import { limits } from '#config/limiter'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { journal } from '#platform/events/journal'
import type { Actor } from '#platform/events/actor'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

type Paused = { reason: string; paused_at: Date }

/** What has acted in the last minute; those that found their rule unmet did nothing. */
const RECENT = `
  SELECT count(*)::int AS count FROM automation_runs
  WHERE automation = $1 AND state = 'done' AND event <> 'schedule' AND created_at > now() - interval '1 minute'`

const ADMINS = `
  SELECT u.email, u.locale FROM users u JOIN roles r ON r.id = u.role_id
  WHERE u.is_active AND u.deleted_at IS NULL AND r.grants ? '*'`

/** An automation that runs too often rests until somebody has looked at it. */
export const AutomationPause = {
  async find(key: string): Promise<Paused | null> {
    const [row] = await tenant.query<Paused>(
      'SELECT reason, paused_at FROM automation_pauses WHERE automation = $1',
      [key]
    )
    return row ?? null
  },

  /** Whether it rests already, or has to from now on. Its runs take turns: two at once would not count each other. */
  async stops(key: string): Promise<boolean> {
    await tenant.lock(`automation ${key}`)
    if (await AutomationPause.find(key)) return true
    const [{ count }] = await tenant.query<{ count: number }>(RECENT, [key])
    if (count < limits.automationRuns.requests) return false
    await pause(key, count)
    return true
  },

  async resume(key: string, by: Actor) {
    const rows = await tenant.query<{ automation: string }>(
      'DELETE FROM automation_pauses WHERE automation = $1 RETURNING automation',
      [key]
    )
    if (rows.length) await record(key, 'resumed', by)
  },
}

async function pause(key: string, count: number) {
  const reason = `It ran ${count} times within a minute`
  const fresh = await tenant.query(
    'INSERT INTO automation_pauses (automation, reason) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
    [key, reason]
  )
  if (!fresh.length) return
  await record(key, 'paused', { id: null, channel: 'system' })
  const company = tenant.current() as Tenant
  const admins = await tenant.query<{ email: string; locale: string | null }>(ADMINS)
  for (const { email, locale } of admins)
    await postMail(new AutomationPausedMail(company, { to: email, locale, key, count }))
}

/** Written down beside the versions of its definition. */
async function record(key: string, action: string, by: Actor) {
  const { document } = await definitionRegistry.find('automation', key)
  const [row] = await tenant.query<{ id: string }>(
    `SELECT id FROM definitions WHERE kind = 'automation' AND key = $1 AND state = 'published'`,
    [document.key]
  )
  if (!row) return
  const payload = { kind: 'automation', key }
  journal([{ entity: 'definition', recordId: row.id, action, payload }], by)
}
