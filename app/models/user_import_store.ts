import { randomBytes } from 'node:crypto'
import { assertAdminRemains } from '#models/assert_admin_remains'
import type { ImportDraft } from '#models/import_draft'
import { entryOf } from '#models/import_store'
import { Inviting } from '#models/inviting'
import { hashPassword } from '#models/password'
import { Principal } from '#models/principal'
import type { RecordRow } from '#models/record_rows'
import User from '#models/user'
import type { UserImportPower } from '#models/user_import_power'
import { UserWelcome } from '#models/user_welcome'
import type { Actor } from '#platform/events/actor'
import type { JournalEntry } from '#platform/events/journal'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

type Storing = {
  by: Actor
  power: UserImportPower
  invite: boolean
  searchText: (record: RecordRow) => string
}

/** Writes people with their roles and teams, and a letter to each who is new. @returns entries for the journal */
export async function storeUsers(drafts: ImportDraft[], storing: Storing): Promise<JournalEntry[]> {
  const [added, known] = [true, false].map((isNew) =>
    drafts.filter(({ before }) => !before === isNew)
  )
  if (storing.invite) await invite(added, storing)
  else await add(added, storing)
  await change(known, storing)
  const written = storing.invite ? known : drafts
  const teams = await joinTeams(written, storing.power)
  return [...written.map(entryOf('user')), ...teams]
}

async function invite(added: ImportDraft[], { by, power }: Storing) {
  const inviting = new Inviting(tenant.current() as Tenant, power.principal, by)
  for (const { record } of added)
    await inviting.invite({ email: String(record.email), role: String(record.role) })
}

/** Nobody knows the password they begin with: the letter leads to a choice of one. */
async function add(added: ImportDraft[], { power, searchText }: Storing) {
  if (!added.length) return
  const password = await hashPassword(randomBytes(32).toString('hex'))
  const rows = added.map(({ record }) => ({ ...rowOf(record, power, searchText), password }))
  await tenant.query(INSERT, [JSON.stringify(rows)])
  const welcome = new UserWelcome(tenant.current() as Tenant, power.principal)
  const users = await User.query().whereIn(
    'id',
    added.map(({ record }) => record.id)
  )
  for (const user of users) await welcome.send(user)
}

async function change(known: ImportDraft[], { power, searchText }: Storing) {
  if (!known.length) return
  const rows = known.map(({ record }) => rowOf(record, power, searchText))
  await tenant.query(UPDATE, [JSON.stringify(rows)])
  if (!known.some(({ changes }) => changes.role)) return
  await assertAdminRemains()
  Principal.forgetAll()
}

function rowOf(record: RecordRow, power: UserImportPower, searchText: Storing['searchText']) {
  const { id, email, first_name: first, last_name: last, role } = record
  const names = { first_name: first ?? '', last_name: last ?? '' }
  const text = searchText({ ...record, ...names })
  return { id, email, ...names, role_id: power.role(role)!.id, search_text: text }
}

/** Two statements for any number of people. */
async function joinTeams(drafts: ImportDraft[], power: UserImportPower): Promise<JournalEntry[]> {
  const moves = drafts.flatMap(({ before, record }) => {
    const [old, now] = [before?.teams ?? [], record.teams] as [string[], string[]]
    const move = (name: string, joins: boolean) => ({
      team: power.team(name)!.id,
      user: record.id,
      joins,
    })
    return [
      ...now.filter((name) => !old.includes(name)).map((name) => move(name, true)),
      ...old.filter((name) => !now.includes(name)).map((name) => move(name, false)),
    ]
  })
  const pairs = (joins: boolean) => {
    const some = moves.filter((move) => move.joins === joins)
    return [some.map(({ team }) => team), some.map(({ user }) => user)]
  }
  if (!moves.length) return []
  await tenant.query(JOIN, pairs(true))
  await tenant.query(LEAVE, pairs(false))
  return [...Map.groupBy(moves, ({ team }) => team)].map(([team, all]) => ({
    entity: 'team',
    recordId: team,
    action: 'updated',
    changes: {
      member_ids: [
        all.filter(({ joins }) => !joins).map(({ user }) => user),
        all.filter(({ joins }) => joins).map(({ user }) => user),
      ],
    },
  }))
}

const INSERT = `
  INSERT INTO users (id, email, password, first_name, last_name, role_id, search_text)
  SELECT id, email, password, first_name, last_name, role_id, search_text FROM jsonb_populate_recordset(NULL::users, $1::jsonb)`

/** Tokens that carry former permissions are refused until refreshed. */
const UPDATE = `
  UPDATE users u SET first_name = r.first_name, last_name = r.last_name, role_id = r.role_id, search_text = r.search_text,
    permission_version = u.permission_version + (u.role_id <> r.role_id)::int, row_version = u.row_version + 1, updated_at = now()
  FROM jsonb_populate_recordset(NULL::users, $1::jsonb) r WHERE u.id = r.id`

const JOIN = `
  INSERT INTO team_members (team_id, user_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`

const LEAVE = `
  DELETE FROM team_members m USING unnest($1::uuid[], $2::uuid[]) AS g (team_id, user_id)
  WHERE m.team_id = g.team_id AND m.user_id = g.user_id`
