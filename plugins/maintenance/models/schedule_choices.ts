import type { Principal } from '#models/principal'
import { RecordPage } from '#models/record_page'
import { visibility } from '#models/visibility'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { plansParts } from '#plugins/maintenance/models/planned_parts'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Trigger } from '#plugins/maintenance/engine/schedule'

type Reader = { principal: Principal; locale: string }

/** Beside type and facility, which have controls of their own. */
const FILTERS = ['criticality', 'manufacturer']
/** A list to choose from is no longer; the calendar shows those beyond it all the same. */
const MOST_SCHEDULES = 500
const MOST_SKILLS = 200
const TASK = ['priority', 'task_type', 'assigned_team', 'assigned_to']

/** What may be chosen while a schedule is written, by what its writer may see. */
export async function scheduleChoices(reader: Reader) {
  const equipment = await viewOf('equipment', reader)
  const task = await viewOf('tasks', reader)
  return {
    equipment_types: (equipment?.variants ?? []).map(({ key, title }) => ({
      value: key,
      label: title,
    })),
    equipment_fields: (equipment?.fields ?? []).filter(({ path }) => FILTERS.includes(path)),
    task_fields: (task?.fields ?? []).filter(({ path }) => TASK.includes(path)),
    forms: await formsOffered(reader.locale),
    skills: await knownSkills(),
    has_parts: reader.principal.can('view_parts') && (await plansParts()),
  }
}

/** What technicians are able to do, by the words their company has for it. */
async function knownSkills() {
  const rows = await tenant.query<{ skill: string }>(
    `SELECT DISTINCT skill FROM technician_profiles, jsonb_array_elements_text(skills) AS skill
     WHERE is_active AND deleted_at IS NULL ORDER BY skill LIMIT ${MOST_SKILLS}`
  )
  return rows.map(({ skill }) => skill)
}

async function viewOf(noun: 'equipment' | 'tasks', reader: Reader) {
  if (!reader.principal.can(`view_${noun}`)) return undefined
  return (await RecordPage.of(noun, reader)).view()
}

async function formsOffered(locale: string) {
  const forms = await definitionRegistry.all('form')
  return forms.map(({ document: { key, title } }) => ({
    value: key,
    label: titleText(title, locale, key),
  }))
}

/** Schedules to choose from, with what their reasons are told by. */
export function calendarChoices(principal: Principal) {
  const { sql, bindings } = visibility(principal, 'view', 'maintenance_schedules')
  return runCompiled<{ id: string; schedule_name: string; triggers: Trigger[]; anchor: string }>({
    sql: `SELECT e.id, e.schedule_name, e.triggers, e.anchor FROM maintenance_schedules e
      WHERE e.deleted_at IS NULL AND ${sql} ORDER BY e.schedule_name, e.id LIMIT ${MOST_SCHEDULES}`,
    bindings: [...bindings],
  })
}
