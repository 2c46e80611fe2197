import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { storagePath } from '#config/app'
import { Principal } from '#models/principal'
import { TenantSignup } from '#models/tenant_signup'
import User from '#models/user'
import {
  CAST,
  DEMO_PASSWORD,
  demoEmail,
  hireCast,
  type CastRole,
} from '#database/seeders/demo/demo_cast'
import { installEquipment } from '#database/seeders/demo/demo_equipment'
import { enablePlugins } from '#database/seeders/demo/demo_plugins'
import { settlePlaces } from '#database/seeders/demo/demo_places'
import { raiseTasks } from '#database/seeders/demo/demo_tasks'
import { formTeams } from '#database/seeders/demo/demo_teams'
import { backdate } from '#database/seeders/demo/backdate'
import { Dice } from '#database/seeders/demo/dice'
import type { Actor } from '#platform/events/actor'
import Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { tenant } from '#platform/tenancy/tenant_scope'

const SLUG = 'demo'
const COMPLETE = { demo: 'complete' }

/** The tenant people meet first: three places, 500 pieces of equipment, 300 tasks, four users in two teams. */
export class DemoTenant {
  /** Makes it once; a half-made one from an interrupted start is made anew. */
  async ensure() {
    const known = await Tenant.findBy('slug', SLUG)
    const isComplete = known?.settings.demo === COMPLETE.demo
    if (known && !isComplete) await removeTenant(known)
    const demo = isComplete ? known : await this.make()
    await enablePlugins(demo)
    this.writeLogins()
  }

  private async make() {
    const made = await this.signUp()
    await this.furnish(made)
    return made.merge({ settings: COMPLETE, timeZone: 'America/New_York' }).save()
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
        const teams = await formTeams(cast)
        return raiseTasks({ cast, dice, equipment, teams })
      },
      { timeout: 60_000 }
    )
    await backdate(owner, raised)
  }

  private writeLogins() {
    const logins = (Object.keys(CAST) as CastRole[]).map((role) => ({
      role,
      email: demoEmail(role),
      password: DEMO_PASSWORD,
    }))
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
      const actor: Actor = {
        id: user.id,
        channel: 'ui',
        viewer: { role: user.role.key, permissions: user.role.grants },
      }
      return [user.role.key, { actor, principal }] as const
    })
  )
  return Object.fromEntries(members) as Record<CastRole, { actor: Actor; principal: Principal }>
}
