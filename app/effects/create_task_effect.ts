import { priorityParameter } from '#effects/priority_parameter'
import { effectText, effectValue } from '#effects/effect_values'
import { hasStory, holderFor } from '#effects/effect_record'
import { personMeant, PERSON_PATTERN } from '#effects/effect_people'
import Comment from '#models/comment'
import { recordLabel } from '#models/record_path'
import { nestedFields } from '#models/nested_fields'
import { tenantFacts } from '#models/rule_facts'
import Task from '#models/task'
import type { EffectKind, EffectOccasion, EffectParameters } from '#platform/effects/effect_kind'
import { languageOf } from '#platform/language/languages'

/** In the company’s language: a task is read by more than one. */
const TITLES = { en: 'Follow-up of {{title}}', de: 'Folgeauftrag zu {{title}}' }

export const createTaskEffect: EffectKind = {
  key: 'create_task',
  title: { en: 'Raise a task', de: 'Auftrag anlegen' },
  icon: 'i-lucide-list-plus',
  phase: 'tx',
  parameters: {
    type: 'object',
    properties: {
      title: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        title: { en: 'Title', de: 'Titel' },
        description: {
          en: '{{title}} stands for a field of the record',
          de: '{{title}} steht für ein Feld des Datensatzes',
        },
      },
      description: {
        'type': 'string',
        'maxLength': 5000,
        'title': { en: 'Description', de: 'Beschreibung' },
        'x-widget': 'textarea',
      },
      priority: priorityParameter({ en: 'Priority', de: 'Dringlichkeit' }),
      assign_to: {
        'type': 'string',
        'title': { en: 'Person', de: 'Person' },
        'pattern': PERSON_PATTERN,
        'x-widget': 'person',
      },
      fields: {
        'type': 'object',
        'title': { en: 'Fields', de: 'Felder' },
        'x-widget': 'field_values',
      },
    },
  },

  async run(parameters, occasion) {
    const task = new Task()
    await task.accept(await inputOf(parameters, occasion), 'create', occasion.by)
    await task.store('created', occasion.by, { raised_by: occasion.cause.key })
    await link(task, occasion)
    return { did: `Raised ${task.task_number}` }
  },
}

async function inputOf(parameters: EffectParameters, occasion: EffectOccasion) {
  const { title = followUp(), description, priority, assign_to: to, fields = {} } = parameters
  const { entity, recordId, record } = occasion
  const own = Object.entries(fields as Record<string, unknown>).map(([path, value]) => [
    path,
    effectValue(value, occasion),
  ])
  const person = to === undefined ? null : await personMeant(String(to), occasion)
  return {
    title: effectText(String(title), occasion) || String(title),
    ...(description !== undefined && { description: effectText(String(description), occasion) }),
    ...(priority !== undefined && { priority }),
    ...(person && { assigned_to: person }),
    ...placeOf(entity, recordId, record),
    ...nestedFields(Object.fromEntries(own)),
  }
}

/** The task is about the equipment and place the record is about, or that it is. */
function placeOf(entity: string, id: string, record: EffectOccasion['record']) {
  const equipment = entity === 'equipment' ? id : record.equipment_id
  const facility = entity === 'facility' ? id : record.facility_id
  return {
    ...(typeof equipment === 'string' && { equipment_id: equipment }),
    ...(typeof facility === 'string' && { facility_id: facility }),
  }
}

/** Both name the other, so that either leads to it. */
async function link(task: Task, occasion: EffectOccasion) {
  const { entity, record, by } = occasion
  await Comment.write(task.holder, `Raised from ${await recordLabel(entity, record)}`, by)
  if (hasStory(entity))
    await Comment.write(holderFor(occasion), `Raised ${task.task_number} ${task.title}`, by)
}

function followUp() {
  return TITLES[languageOf(tenantFacts().locale)]
}
