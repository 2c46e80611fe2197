import { assertRelated } from '#models/related_records'
import Task from '#models/task'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { E_VALIDATION, type ErrorDetails } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Problems } from '#plugins/maintenance/engine/problems'
import { TEMPLATE_PARTS } from '#plugins/maintenance/models/rule_shape'

type Template = Record<string, unknown>

/** What each occurrence gives: set by the schedule, so that a template does not name it. */
const SET = ['equipment_id', 'facility_id', 'due_date', 'planned_minutes', 'required_skills']

/** The fields of the task, without what is only for whoever makes it. */
export function taskFields(template: Template, scheduleName: string): Template {
  const own = Object.entries(template).filter(
    ([key, value]) => value !== null && !(TEMPLATE_PARTS as readonly string[]).includes(key)
  )
  return { title: scheduleName, task_type: 'preventive', ...Object.fromEntries(own) }
}

/** Why no task could be made of this: by the task's own definition, and for whoever writes it. */
export async function templateProblems(
  template: Template,
  scheduleName: string,
  by: Actor
): Promise<Problems> {
  const entity = await Task.entity()
  const fields = taskFields(template, scheduleName)
  const found = Object.fromEntries(
    SET.filter((key) => key in fields).map((key) => [key, ['is set for each occurrence']])
  )
  const own = await detailsOf(async () => {
    const { columns, custom } = entity.validate(fields, { mode: 'create', viewer: by.viewer })
    const flat = [...Object.entries(columns), ...customPairs(custom)]
    const changes = Object.fromEntries(flat.map(([key, value]) => [key, [null, value]] as const))
    await assertRelated(entity, changes as never, by)
  })
  return prefixed({
    ...own,
    ...found,
    ...(await formProblems(template)),
    ...partProblems(template),
  })
}

/** As the store counts: it would refuse others each time a task is raised. */
const AMOUNT = /^(?=.*[1-9])\d{1,9}(\.\d{1,4})?$/

function partProblems({ parts }: Template): Problems {
  const amounts = (parts ?? []) as { quantity: string | number }[]
  const wrong = amounts.map(({ quantity }, at) => [at, AMOUNT.test(String(quantity))] as const)
  return Object.fromEntries(
    wrong
      .filter(([, isAmount]) => !isAmount)
      .map(([at]) => [`parts.${at}.quantity`, ['must be more than 0, with at most four decimals']])
  )
}

function customPairs(custom: Template) {
  return Object.entries(custom).map(([key, value]) => [`custom.${key}`, value] as const)
}

async function formProblems({ checklists }: Template): Promise<Problems> {
  const keys = Array.isArray(checklists) ? (checklists as string[]) : []
  const known = await Promise.all(keys.map((key) => definitionRegistry.knows('form', key)))
  const missing = keys.filter((_key, at) => !known[at])
  if (!missing.length) return {}
  return { checklists: [`${missing.join(', ')} is not a form that is published here`] }
}

async function detailsOf(work: () => Promise<unknown>): Promise<ErrorDetails> {
  try {
    await work()
    return {}
  } catch (error) {
    if (error instanceof E_VALIDATION) return error.details ?? { title: [error.message] }
    throw error
  }
}

function prefixed(details: ErrorDetails): Problems {
  return Object.fromEntries(
    Object.entries(details).map(([path, texts]) => [`task_template.${path}`, texts as string[]])
  )
}
