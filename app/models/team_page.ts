import { RecordPage, type Row } from '#models/record_page'
import type { Mover } from '#models/workflow_model'
import Team from '#models/team'
import { teamRecords } from '#models/team_list'
import { TeamMembership } from '#models/team_membership'
import type { Principal } from '#models/principal'
import { OPEN_WORK } from '#platform/workflows/open_work'

/** Members and tasks the page shows before it points to the lists. */
const FIRST = '100'

/** A team with its people, its open tasks as far as the reader sees them, and what deleting it would touch. */
export async function teamPage(id: string, { principal, actor, locale }: Mover) {
  const { data, row_version: version } = await (await teamRecords(actor.viewer)).record(id)
  const members = await TeamMembership.list(id, { page_size: FIRST })
  return {
    team: { ...(JSON.parse(data) as Row), etag: `"${version}-${id.slice(-8)}"` },
    members: JSON.parse(members.data) as Row[],
    member_count: members.pagination.total,
    ...(await openTasks(id, { principal, locale })),
    deletion: principal.can('delete_teams') ? await Team.deletionOf(id) : null,
    can: { update: principal.can('update_teams'), delete: principal.can('delete_teams') },
  }
}

async function openTasks(id: string, reader: { principal: Principal; locale: string }) {
  if (!reader.principal.can('view_tasks')) return { tasks: [], task_count: 0, entity: null }
  const page = await RecordPage.of('tasks', reader)
  const open = page.records.narrowed({ sql: OPEN, bindings: [id] })
  const { data, pagination } = await open.list(
    { sort: 'due_date', page_size: '20' },
    { include: open.includes }
  )
  return {
    tasks: JSON.parse(data) as Row[],
    task_count: pagination.total,
    entity: await page.view(),
  }
}

const OPEN = `e.assigned_team = ?::uuid AND ${OPEN_WORK}`
