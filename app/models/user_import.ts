import { v7 } from 'uuid'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportNoun, ImportOptions, ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import type { KnownRow, RecordRow } from '#models/record_rows'
import { UserImportPower } from '#models/user_import_power'
import { storeUsers } from '#models/user_import_store'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * People from a file, found again by their e-mail. A file holds no passwords: whoever is new gets a link to
 * choose one, or to join. Nobody is given a role or a team beyond what whoever imports has themselves.
 */
export const userImport: ImportNoun = {
  name: 'users',
  entity: 'user',
  key: 'email',
  keyed: true,
  placed: false,
  own: [
    { path: 'role', title: { en: 'Role', de: 'Rolle' }, names: ['role', 'rolle', 'position'] },
    {
      path: 'teams',
      title: { en: 'Teams, separated by semicolons', de: 'Teams, durch Semikolon getrennt' },
      names: ['teams', 'team', 'crew'],
    },
  ],
  references: [],
  synonyms: {
    email: ['e-mail', 'mail', 'e-mail address'],
    first_name: ['first', 'given name', 'forename'],
    last_name: ['last', 'surname', 'family name'],
  },
  noise: ['user', 'employee'],
  example: {
    email: 'pat@example.com',
    first_name: 'Pat',
    last_name: 'Miller',
    role: 'technician',
    teams: '',
  },
  open: async (by, options) => new UserRecords(by, options, await UserImportPower.of(by)),
}

class UserRecords implements ImportRecords {
  constructor(
    private by: Actor,
    private options: ImportOptions,
    private power: UserImportPower
  ) {}

  /** Whoever is invited already is known too: nobody is asked twice. */
  async find(rows: ImportRow[]): Promise<KnownRow[]> {
    const emails = [[...new Set(rows.flatMap((row) => this.wanted(row)))]]
    const users = await tenant.query<{ record: RecordRow }>(USERS, emails)
    const invited = this.options.invite
      ? await tenant.query<{ record: RecordRow }>(INVITED, emails)
      : []
    return [...users, ...invited].map(({ record }) => ({ record, seen: true, open: true }))
  }

  keysOf({ email }: RecordRow) {
    return [String(email).toLowerCase()]
  }

  wanted({ input: { email } }: ImportRow) {
    return typeof email === 'string' ? [email.trim().toLowerCase()] : []
  }

  blank(): RecordRow {
    return { id: v7(), row_version: 1, teams: [], custom: {} }
  }

  async judge(draft: ImportDraft, next: RecordRow, row: ImportRow): Promise<Refusals | undefined> {
    if (draft.before?.is_invited) {
      Object.assign(next, draft.before)
      return undefined
    }
    if (draft.before) next.email = draft.before.email
    Object.assign(next, { first_name: next.first_name ?? '', last_name: next.last_name ?? '' })
    if (this.options.invite && draft.isUntold && row.named.teams)
      return { teams: ['can be given once somebody has joined: leave it empty'] }
    return this.power.judge(draft, next, row.named)
  }

  async impossible() {
    return new Map<string, Refusals>()
  }

  store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    return storeUsers(drafts, { by: this.by, power: this.power, searchText, ...this.options })
  }
}

const USERS = `
  SELECT jsonb_build_object('id', u.id, 'email', u.email, 'first_name', u.first_name, 'last_name', u.last_name, 'role', r.key, 'custom', '{}'::jsonb,
    'teams', (SELECT coalesce(jsonb_agg(t.name ORDER BY t.name), '[]') FROM team_members m JOIN teams t ON t.id = m.team_id AND t.deleted_at IS NULL WHERE m.user_id = u.id)) AS record
  FROM users u JOIN roles r ON r.id = u.role_id
  WHERE lower(u.email) = ANY($1::text[]) AND u.deleted_at IS NULL ORDER BY u.id FOR UPDATE OF u`

const INVITED = `
  SELECT jsonb_build_object('id', i.id, 'email', i.email, 'is_invited', true, 'custom', '{}'::jsonb) AS record
  FROM invitations i WHERE lower(i.email) = ANY($1::text[]) AND i.accepted_at IS NULL AND i.expires_at > now()`
