import { mergePatch, isRecord } from '#platform/entities/merge_patch'
import type { WriteMode } from '#platform/entities/entity_model'
import { E_VALIDATION } from '#platform/errors'
import { shapeProblems } from '#plugins/maintenance/models/rule_shape'
import type { Problems } from '#plugins/maintenance/engine/problems'
import type {
  CalendarTrigger,
  Season,
  TaskTemplate,
  Trigger,
} from '#plugins/maintenance/engine/schedule'

export type Targets = { ids?: string[] | null; filter?: Record<string, unknown> | null }

/** What a schedule consists of beside its plain fields. */
export type RuleParts = {
  targets: Targets
  triggers: Trigger[]
  seasons: Season[]
  task_template: TaskTemplate & Record<string, unknown>
  equipment_id: string | null
  frequency_days: number | null
}

type Input = Record<string, unknown>
type Before = Partial<RuleParts>

const PARTS = ['targets', 'triggers', 'seasons', 'task_template']

/** What was sent, as plain fields and as the parts a rule is made of, the short forms written out. */
export class ScheduleRule {
  readonly problems: Problems
  private readonly input: Input

  /** @param today where the schedule is: what `frequency_days` counts from. @throws E_VALIDATION for what is no object */
  constructor(
    input: unknown,
    private readonly mode: WriteMode,
    private readonly of: { before: Before; today: string }
  ) {
    if (!isRecord(input)) throw new E_VALIDATION().withDetails({ record: ['must be an object'] })
    this.input = input
    this.problems = { ...shapeProblems(this.sent), ...this.contradictions() }
  }

  /** What the definition of the entity knows. */
  get columns(): Input {
    return Object.fromEntries(Object.entries(this.input).filter(([key]) => !PARTS.includes(key)))
  }

  /** Only to be asked where there are no problems. */
  get parts(): RuleParts {
    const targets = this.targets()
    const triggers = this.triggers()
    return {
      targets,
      triggers,
      seasons: (this.kept('seasons') as Season[]) ?? [],
      task_template: this.template(),
      equipment_id: targets.ids?.length === 1 ? targets.ids[0] : null,
      frequency_days: everyDays(triggers),
    }
  }

  private get sent() {
    return Object.fromEntries(Object.entries(this.input).filter(([key]) => PARTS.includes(key)))
  }

  private targets(): Targets {
    const { targets, equipment_id: equipment } = this.input
    if (isRecord(targets)) return bare(targets)
    if (typeof equipment === 'string') return { ids: [equipment.toLowerCase()] }
    const isAskedToGo = targets === null || equipment === null
    return this.mode === 'patch' && !isAskedToGo ? (this.of.before.targets ?? {}) : {}
  }

  private triggers(): Trigger[] {
    const { triggers, frequency_days: days } = this.input
    if (Array.isArray(triggers)) return triggers.map(bare) as Trigger[]
    if (typeof days === 'number') return [this.calendar(days)]
    const isAskedToGo = triggers === null || days === null
    return this.mode === 'patch' && !isAskedToGo ? (this.of.before.triggers ?? []) : []
  }

  /** Another number of days counts from where it counted before. */
  private calendar(every: number): CalendarTrigger {
    const [first, ...more] = this.of.before.triggers ?? []
    const isSame = this.mode !== 'create' && first?.type === 'calendar' && !more.length
    const anchor = isSame ? first.anchor_date : this.of.today
    return { type: 'calendar', every, unit: 'day', anchor_date: anchor }
  }

  private template() {
    const { task_template: given } = this.input
    if (this.mode === 'patch')
      return mergePatch(
        this.of.before.task_template ?? {},
        given ?? {}
      ) as RuleParts['task_template']
    return (isRecord(given) ? bare(given) : {}) as RuleParts['task_template']
  }

  private kept(part: 'seasons') {
    const given = this.input[part]
    return given === undefined && this.mode === 'patch' ? this.of.before[part] : given
  }

  /** Short and long form together are right where they say the same, as an answer that is sent back does. */
  private contradictions(): Problems {
    const { targets, triggers, equipment_id: equipment, frequency_days: days } = this.input
    const ids = isRecord(targets) && Array.isArray(targets.ids) ? targets.ids : []
    const isOther =
      isRecord(targets) && Boolean(equipment) && (ids.length !== 1 || ids[0] !== equipment)
    const isOtherPace = Array.isArray(triggers) && Boolean(days) && everyDays(triggers) !== days
    return {
      ...(isOther && { equipment_id: ['must be left out where targets name something else'] }),
      ...(isOtherPace && { frequency_days: ['must be left out where triggers say otherwise'] }),
    }
  }
}

/** The number of days where one calendar trigger that counts days is all there is. */
function everyDays(triggers: Trigger[]): number | null {
  const [first, ...more] = triggers
  return first?.type === 'calendar' && first.unit === 'day' && !more.length ? first.every : null
}

/** Null is how a client says that there is nothing. */
function bare<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as T
}
