import { EquipmentStory, type StoryEntry } from '#models/equipment_story'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { visibleRecords } from '#models/visible_records'
import { plainList, utcText } from '#platform/entities/query/plain_list'
import type { Predicate } from '#platform/entities/query/predicate'
import { contracts } from '#platform/plugins/contracts'

/** What only tasks understand narrows the history to them. */
const ASKED_OF_ALL = ['page', 'page_size', 'kind']

type Told = StoryEntry & Record<string, unknown>

/** What was done on a piece of equipment and what came of it, newest first: its tasks, and what plugins add. */
export class MaintenanceHistory {
  constructor(
    private readonly equipmentId: string,
    private readonly reader: { principal: Principal; locale: string }
  ) {}

  /** @throws E_INVALID_QUERY, E_FORBIDDEN for who may see no tasks */
  async page(query: Record<string, unknown>) {
    const stories = await contracts.all(EquipmentStory)
    if (Object.keys(query).some((name) => !ASKED_OF_ALL.includes(name))) return this.tasks(query)
    const { data, pagination } = await plainList(this.source(stories, query), query)
    const entries = JSON.parse(data) as StoryEntry[]
    const told = new Map<string, object>()
    for (const part of [
      this.done(entries),
      ...stories.map((each) => each.tell(entries, this.reader.locale)),
    ])
      for (const [id, entry] of await part) told.set(id, entry)
    const whole = entries.map((entry): Told => ({ ...told.get(entry.id), ...entry }))
    return { data: JSON.stringify(whole), pagination }
  }

  private source(stories: EquipmentStory[], { kind }: Record<string, unknown>) {
    const { equipmentId, reader } = this
    const parts = [
      this.finished(),
      ...stories.flatMap((each) => each.entries(equipmentId, reader.principal) ?? []),
    ]
    return {
      select: `s.kind, s.id, ${utcText('s.at')} AS at`,
      from: `(${parts.map(({ sql }) => sql).join(' UNION ALL ')}) s`,
      where: kind === undefined ? 'true' : 's.kind = ?',
      bindings: [
        ...parts.flatMap(({ bindings }) => bindings),
        ...(kind === undefined ? [] : [String(kind)]),
      ],
      order: 's.at DESC, s.id DESC',
    }
  }

  private finished(): Predicate {
    const seen = visibility(this.reader.principal, 'view', 'tasks')
    return {
      sql: `SELECT 'task' AS kind, e.id, e.completed_at AS at FROM tasks e
        WHERE e.equipment_id = ?::uuid AND e.status_category = 'done' AND e.deleted_at IS NULL AND ${seen.sql}`,
      bindings: [this.equipmentId, ...seen.bindings],
    }
  }

  private async done(entries: StoryEntry[]): Promise<Map<string, object>> {
    const ids = entries.filter(({ kind }) => kind === 'task').map(({ id }) => id)
    if (!ids.length) return new Map()
    const tasks = await visibleRecords(this.reader.principal, 'tasks')
    const these = tasks.narrowed({ sql: 'e.id = ANY(?::uuid[])', bindings: [ids] })
    const { data } = await these.list({ page_size: String(ids.length) })
    return new Map((JSON.parse(data) as { id: string }[]).map((task) => [task.id, task]))
  }

  private async tasks(query: Record<string, unknown>) {
    const tasks = await visibleRecords(this.reader.principal, 'tasks')
    const done = tasks.narrowed({
      sql: `e.equipment_id = ?::uuid and e.status_category = 'done'`,
      bindings: [this.equipmentId],
    })
    return done.list(query, { sort: '-completed_at' })
  }
}
