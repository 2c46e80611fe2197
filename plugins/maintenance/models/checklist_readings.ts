import { DateTime } from 'luxon'
import Checklist from '#models/checklist'
import { latestAnswers, type LatestAnswer } from '#models/checklist_answer'
import Comment from '#models/comment'
import { CatalogueError } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { translated } from '#platform/language/translated'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import Meter from '#plugins/maintenance/models/meter'
import { MeterReadings } from '#plugins/maintenance/models/meter_readings'
import { SYSTEM } from '#plugins/maintenance/models/raising'

/** A meter and the question of a checklist that reads it. */
type Asked = { id: string; item: string }
type Taken = { id: string; value: string }

/** Of the task's equipment, by the keys that the questions name: all locked before any is read, in one order. */
const METERS = `
  SELECT m.id, asked.item FROM tasks t JOIN meters m ON m.equipment_id = t.equipment_id
    JOIN unnest($2::text[], $3::text[]) AS asked (item, key) ON asked.key = m.key
  WHERE t.id = $1 AND m.is_active AND m.deleted_at IS NULL ORDER BY m.id FOR UPDATE OF m`

const TAKEN = `
  SELECT id, value FROM meter_readings WHERE checklist_id = $1 AND item = $2 AND meter_id = $3
  ORDER BY created_at DESC, id DESC LIMIT 1`

/** What stands in its place now: somebody may have corrected it on the meter's page. */
const STANDS = `
  WITH RECURSIVE line AS (
    SELECT id FROM meter_readings WHERE id = $1
    UNION ALL SELECT c.id FROM meter_readings c JOIN line ON c.supersedes = line.id)
  SELECT line.id FROM line WHERE NOT EXISTS (SELECT FROM meter_readings c WHERE c.supersedes = line.id)`

const SAID = 'SELECT FROM comments WHERE task_id = $1 AND body = $2 LIMIT 1'

/** The answers to a checklist's meter questions, as readings of the meters of its task's equipment. */
export class ChecklistReadings {
  private constructor(
    private readonly checklist: Checklist,
    private readonly by: Actor
  ) {}

  /** Done again it changes nothing. @param items that were answered just now */
  static async take(checklistId: string, items: string[], by: Actor) {
    const checklist = await Checklist.find(checklistId)
    if (!checklist?.taskId) return
    const asked = questionsOf(checklist).filter(([item]) => items.includes(item))
    if (!asked.length) return
    const [names, keys] = [0, 1].map((at) => asked.map((each) => each[at]))
    const meters = await tenant.query<Asked>(METERS, [checklist.taskId, names, keys])
    const readings = new ChecklistReadings(checklist, by)
    for (const meter of meters) await readings.read(meter)
  }

  /** The meter is locked first: of two answers on their way the later one stands, in whatever order they come. */
  private async read({ id, item }: Asked) {
    const meter = await Meter.query().where({ id }).forUpdate().firstOrFail()
    const answers = (await latestAnswers([this.checklist.id])).get(this.checklist.id) ?? []
    const answer = answers.find((each) => each.item === item)
    const [taken] = await tenant.query<Taken>(TAKEN, [this.checklist.id, item, id])
    if (!answer || (taken && Number(taken.value) === Number(answer.value))) return
    try {
      await this.add(meter, answer, taken)
    } catch (error) {
      if (!(error instanceof CatalogueError) || !error.details) throw error
      await this.tell(meter, answer, Object.values(error.details).flat().join(' · '))
    }
  }

  /** By whoever answered, at the time of it; a corrected answer keeps the time of the first. */
  private async add(meter: Meter, answer: LatestAnswer, taken?: Taken) {
    const [stands] = taken ? await tenant.query<{ id: string }>(STANDS, [taken.id]) : []
    const wish = {
      value: Number(answer.value),
      isBelieved: true,
      answer: { checklistId: this.checklist.id, item: answer.item },
      ...(stands ? { supersedes: stands.id } : { at: DateTime.fromISO(answer.at) }),
    }
    const by = { ...this.by, id: answer.by?.id ?? null }
    await new MeterReadings(meter).add([wish], 'checklist', by)
  }

  /** What cannot be a reading is said where the task is worked on. */
  private async tell(meter: Meter, { value }: LatestAnswer, problem: string) {
    const { locale } = tenant.current() as Tenant
    const text = `${String(value)} is no reading of the meter "${meter.title}": ${problem}`
    const body = translated(text, locale)
    const { taskId } = this.checklist
    if ((await tenant.query(SAID, [taskId, body])).length) return
    await Comment.write({ noun: 'tasks', id: taskId! }, body, SYSTEM)
  }
}

/** Question and meter: the one it names, or the one with the question's own key. */
function questionsOf({ document }: Checklist): [item: string, key: string][] {
  return Object.entries(document.schema.properties ?? {}).flatMap(([item, schema]) => {
    const meter = schema['x-meter']
    return meter ? [[item, meter === true ? item : meter]] : []
  })
}
