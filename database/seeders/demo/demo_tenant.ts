import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import { Principal } from '#models/principal'
import { TenantSignup } from '#models/tenant_signup'
import User from '#models/user'
import { CAST, DEMO_PASSWORD, demoEmail, hireCast, type CastRole } from '#database/seeders/demo/demo_cast'
import { installEquipment } from '#database/seeders/demo/demo_equipment'
import { settlePlaces } from '#database/seeders/demo/demo_places'
import { raiseTasks, type RaisedTask } from '#database/seeders/demo/demo_tasks'
import { Dice } from '#database/seeders/demo/dice'
import type { Actor } from '#platform/events/actor'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { tenant } from '#platform/tenancy/tenant_scope'

const SLUG = 'demo'
const COMPLETE = { demo: 'complete' }

/** The tenant people meet first: three places, 500 pieces of equipment, 300 tasks, four users. */
export class DemoTenant {
  /** Makes it once; a half-made one from an interrupted start is made anew. */
  async ensure() {
    const known = await Tenant.findBy('slug', SLUG)
    if (known?.settings.demo === COMPLETE.demo) return this.writeLogins()
    if (known) await removeTenant(known)
    const made = await this.signUp()
    await this.furnish(made)
    await made.merge({ settings: COMPLETE, timeZone: 'America/New_York' }).save()
    this.writeLogins()
  }

  private signUp() {
    return new TenantSignup({
      companyName: 'Rhino Lifts & Climate',
      slug: SLUG,
      email: demoEmail('admin'),
      password: DEMO_PASSWORD,
      ...CAST.admin,
    }).run()
  }

  private async furnish(owner: Tenant) {
    const dice = new Dice(20_261_122)
    const raised = await tenant.run(
      owner,
      async () => {
        await hireCast()
        const cast = await assemble()
        const sites = await settlePlaces(cast.admin.actor)
        const equipment = await installEquipment({ by: cast.admin.actor, dice, sites })
        return raiseTasks({ cast, dice, equipment })
      },
      { timeout: 60_000 }
    )
    await backdate(owner, raised)
  }

  private writeLogins() {
    const logins = (Object.keys(CAST) as CastRole[]).map((role) => ({ role, email: demoEmail(role), password: DEMO_PASSWORD }))
    const file = `${storagePath}/demo_logins.json`
    if (existsSync(file)) return
    mkdirSync(storagePath, { recursive: true })
    writeFileSync(file, JSON.stringify(logins, null, 2))
  }
}

async function assemble() {
  const users = await User.query().preload('role')
  const members = await Promise.all(
    users.map(async (user) => {
      const principal = (await Principal.find(user.id))!
      const actor: Actor = { id: user.id, channel: 'ui', viewer: { role: user.role.key, permissions: user.role.grants } }
      return [user.role.key, { actor, principal }] as const
    })
  )
  return Object.fromEntries(members) as Record<CastRole, { actor: Actor; principal: Principal }>
}

/**
 * Spreads what was done in a second over the months it tells of: each task's story begins when it was raised,
 * a few hours apart. Done by the migrator, because no tenant may alter its audit log.
 */
async function backdate({ schemaName }: Tenant, raised: RaisedTask[]) {
  const ids = raised.map(({ id }) => id)
  const times = raised.map(({ raisedAt }) => raisedAt.toISO())
  const migrator = db.connection('migrator')
  await migrator.rawQuery(
    `WITH story AS (
      SELECT a.id, least(s.raised_at + (row_number() OVER (PARTITION BY s.id ORDER BY a.id) - 1) * interval '5 hours', now()) AS at
      FROM "${schemaName}".audit_log a
      LEFT JOIN "${schemaName}".checklists k ON k.id = a.record_id LEFT JOIN "${schemaName}".comments c ON c.id = a.record_id
      JOIN unnest(?::uuid[], ?::timestamptz[]) AS s (id, raised_at) ON s.id = coalesce(k.task_id, c.task_id, a.record_id)
    )
    UPDATE "${schemaName}".audit_log a SET at = story.at FROM story WHERE story.id = a.id`,
    [ids, times]
  )
  await migrator.rawQuery(
    `UPDATE "${schemaName}".tasks t SET created_at = s.raised_at, updated_at = last.at,
      completed_at = CASE WHEN t.completed_at IS NOT NULL THEN last.at END
    FROM unnest(?::uuid[], ?::timestamptz[]) AS s (id, raised_at),
      LATERAL (SELECT max(at) AS at FROM "${schemaName}".audit_log WHERE record_id = s.id) last
    WHERE s.id = t.id`,
    [ids, times]
  )
}
