import type { HttpContext } from '@adonisjs/core/http'
import { Approvals } from '#models/approval'
import { RecordPage } from '#models/record_page'
import { OWN_TEAMS } from '#models/scope_rules'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { Predicate } from '#platform/entities/query/predicate'
import { OPEN_WORK } from '#platform/workflows/open_work'

const MINE = `e.assigned_to = ?::uuid AND ${OPEN_WORK}`
const FREE = `e.assigned_to IS NULL AND e.assigned_team IN (${OWN_TEAMS}) AND ${OPEN_WORK}`

/** Everybody lands on this page, also who sees no tasks. */
const NOTHING = { entity: null, tasks: [], team_tasks: [], can: { create: false, take: false } }

export default class WorkPageController {
  /** What is asked of me, soonest first, and what is asked of my teams and nobody has taken up. */
  async index({ principal, locale, inertia }: HttpContext) {
    const waiting = await new Approvals({ principal, locale }).list({ page_size: '20' })
    const approvals = waiting.data
    if (!principal.can('view_tasks')) return inertia.render('work', { ...NOTHING, approvals })
    const page = await RecordPage.of('tasks', { principal, locale })
    const of = (sql: string) => soonest(page.records, { sql, bindings: [principal.id] })
    return inertia.render('work', {
      approvals,
      entity: await page.view(),
      tasks: await of(MINE),
      team_tasks: await of(FREE),
      can: { create: principal.can('create_tasks'), take: principal.can('update_tasks') },
    })
  }
}

async function soonest(records: EntityReader, predicate: Predicate) {
  const some = records.narrowed(predicate)
  const { data } = await some.list(
    { sort: 'due_date', page_size: '100' },
    { include: some.includes }
  )
  return JSON.parse(data)
}
