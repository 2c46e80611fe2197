import { DateTime } from 'luxon'
import Checklist from '#models/checklist'
import { ChecklistFilling } from '#models/checklist_filling'
import Comment from '#models/comment'
import type { Principal } from '#models/principal'
import Task from '#models/task'
import type { CastRole } from '#database/seeders/demo/demo_cast'
import type { DemoEquipment } from '#database/seeders/demo/demo_equipment'
import type { DemoTeams } from '#database/seeders/demo/demo_teams'
import type { Dice } from '#database/seeders/demo/dice'
import type { Actor } from '#platform/events/actor'

type Cast = Record<CastRole, { actor: Actor; principal: Principal }>
type Context = { cast: Cast; dice: Dice; equipment: DemoEquipment[]; teams: DemoTeams }

/** When each task was raised, for the back-dating that follows. */
export type RaisedTask = { id: string; raisedAt: DateTime }

const COUNT = 300

/** What can be wrong with, or due on, each kind of equipment. */
const WORK: Record<
  DemoEquipment['kind'],
  { title: string; description: string; type: string; form?: string }[]
> = {
  elevator: [
    {
      title: 'Monthly maintenance',
      description: 'Routine visit as planned.',
      type: 'preventive',
      form: 'pm_elevator_monthly',
    },
    {
      title: 'Doors reopen without reason',
      description: 'Doors reopen two or three times before the car leaves. Worse in the morning.',
      type: 'corrective',
    },
    {
      title: 'Car stops above the landing',
      description: 'Levelling off by about an inch on the upper floors.',
      type: 'corrective',
    },
    {
      title: 'Annual inspection',
      description: 'Witness the inspector; test certificate and keys are in the plant room.',
      type: 'inspection',
      form: 'pm_elevator_monthly',
    },
    {
      title: 'Emergency phone does not connect',
      description: 'Rings out. Monitoring center reports no line.',
      type: 'emergency',
    },
  ],
  escalator: [
    {
      title: 'Handrail runs slower than the steps',
      description: 'Passengers report a drifting handrail.',
      type: 'corrective',
    },
    {
      title: 'Clean and lubricate step chain',
      description: 'Planned before the weekend traffic.',
      type: 'preventive',
      form: 'general_safety',
    },
    {
      title: 'Comb plate tooth broken',
      description: 'Barrier is in place, unit is off.',
      type: 'emergency',
    },
  ],
  hvac_unit: [
    {
      title: 'Quarterly check',
      description: 'Filters, coils, drain and electrical check.',
      type: 'preventive',
      form: 'hvac_quarterly_check',
    },
    {
      title: 'No cooling on the east side',
      description: 'Supply air is warm. Tenant asks for an answer today.',
      type: 'corrective',
    },
    {
      title: 'Condensate drips into the ceiling',
      description: 'Pan is full, float switch did not trip.',
      type: 'corrective',
    },
    { title: 'Replace supply fan belt', description: 'Squeals at start-up.', type: 'corrective' },
  ],
}

const SAYINGS = [
  'On my way, about 40 minutes out.',
  'Part is in the van, will fit it this afternoon.',
  'Tenant was not on site, left a note at the front desk.',
  'Adjusted and ran it ten times without a fault. Watching it for a day.',
  'Please take a photo of the nameplate next time you are there.',
]

/** The way a task takes; each stop is a state it is left in by chance. */
const WAY = ['assigned', 'in_progress', 'completed'] as const

export async function raiseTasks(context: Context): Promise<RaisedTask[]> {
  const raised: RaisedTask[] = []
  for (let at = 0; at < COUNT; at++) raised.push(await raise(context))
  return raised
}

async function raise({ cast, dice, equipment, teams }: Context): Promise<RaisedTask> {
  const target = dice.pick(equipment)
  const work = dice.pick(WORK[target.kind])
  const stops = stopsOf(dice)
  const daysAgo = stops.includes('completed') ? dice.between(5, 160) : dice.between(2, 20)
  const task = new Task()
  await task.accept(
    {
      ...asInput(target, work, dice),
      due_date: due(daysAgo, dice),
      assigned_team: teams[target.kind],
    },
    'create',
    cast.manager.actor
  )
  await task.store('created', cast.manager.actor)
  if (work.form) await fill(task, work.form, { cast, dice, done: stops.includes('completed') })
  await walk(task, stops, { cast, dice })
  return {
    id: task.id,
    raisedAt: DateTime.utc().minus({ days: daysAgo, minutes: dice.between(0, 600) }),
  }
}

function asInput(
  target: DemoEquipment,
  { title, description, type }: { title: string; description: string; type: string },
  dice: Dice
) {
  const priority =
    type === 'emergency' ? 'critical' : dice.pick(['low', 'medium', 'medium', 'medium', 'high'])
  return {
    title: `${title} – ${target.name}`,
    description,
    task_type: type,
    priority,
    equipment_id: target.id,
    facility_id: target.facilityId,
  }
}

function due(daysAgo: number, dice: Dice) {
  return DateTime.utc()
    .minus({ days: daysAgo })
    .plus({ days: dice.between(1, 21) })
    .toISODate()
}

/** About half are done, some wait, some were called off, the rest is on its way. */
function stopsOf(dice: Dice): string[] {
  const roll = dice.roll()
  if (roll < 0.12) return []
  if (roll < 0.26) return WAY.slice(0, 1)
  if (roll < 0.4) return WAY.slice(0, 2)
  if (roll < 0.48) return ['assigned', 'in_progress', 'on_hold']
  return roll < 0.53 ? ['cancelled'] : [...WAY]
}

async function walk(task: Task, stops: string[], { cast, dice }: Pick<Context, 'cast' | 'dice'>) {
  if (stops.includes('assigned')) await assign(task, cast)
  if (stops.includes('in_progress') && dice.chance(0.4))
    await Comment.write(task.holder, dice.pick(SAYINGS), cast.technician.actor)
  for (const status of stops) {
    const mover = status === 'assigned' || status === 'cancelled' ? cast.manager : cast.technician
    const fields =
      status === 'on_hold'
        ? { custom: { hold_reason: dice.pick(['parts', 'vendor', 'access']) } }
        : undefined
    await task.transition({ status, fields }, { ...mover, locale: 'en' })
  }
}

async function assign(task: Task, cast: Cast) {
  await task.accept({ assigned_to: cast.technician.principal.id }, 'patch', cast.manager.actor)
  await task.store('updated', cast.manager.actor)
}

async function fill(
  task: Task,
  form: string,
  { cast, dice, done }: { cast: Cast; dice: Dice; done: boolean }
) {
  const checklist = await Checklist.attach(task.holder, form, cast.manager.actor)
  if (!done) return
  const filling = await ChecklistFilling.lock(checklist.id, 'submit', {
    principal: cast.technician.principal,
    locale: 'en',
  })
  await filling.answer(answers(form, dice), cast.technician.actor)
  await filling.submit(cast.technician.actor)
}

function answers(form: string, dice: Dice): Record<string, unknown> {
  const verdict = () => (dice.chance(0.9) ? 'pass' : 'flag')
  if (form === 'general_safety') return { area_secured: 'pass', lockout: 'pass', ladder: verdict() }
  if (form === 'hvac_quarterly_check') {
    return {
      filters: dice.pick(['clean', 'replaced']),
      coils: verdict(),
      drain: verdict(),
      electrical: 'pass',
      controls: 'pass',
      supply_temp_f: dice.between(52, 60),
    }
  }
  return {
    car_lighting: verdict(),
    door_operation: verdict(),
    door_reopening: 'pass',
    door_close_force: dice.between(90, 130),
    emergency_phone: 'pass',
    brake: verdict(),
    oil_level: 'ok',
    pit_dry: 'pass',
  }
}
