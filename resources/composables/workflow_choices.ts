import { computed, reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { recordFields } from '~/designer/rule_fields'
import type { WorkflowDesign } from '~/designer/workflow_design'
import type { Choice, RuleField, WorkflowNames } from '~/types/workflow'

/** What a workflow may name, ready to be chosen from. */
export type WorkflowChoices = {
  states: Choice[]
  roles: Choice[]
  fields: Choice[]
  forms: Choice[]
  approvers: Choice[]
  ruleFields: RuleField[]
}

export function useWorkflowChoices(design: WorkflowDesign, names: WorkflowNames): WorkflowChoices {
  const { t } = useI18n()
  const titled = (list: { key: string; title: string }[], prefix = '') =>
    list.map(({ key, title }) => ({ value: prefix + key, label: title }))
  const roles = names.roles.map(({ key, title }) => ({ value: key, title }))
  return reactive({
    states: computed(() =>
      design.states.map((value) => ({ value, label: design.stateTitle(value) }))
    ),
    roles: titled(names.roles),
    fields: names.fields.map(({ path, title }) => ({ value: path, label: title })),
    forms: titled(names.forms),
    approvers: [...titled(names.roles, 'role:'), ...titled(names.teams, 'team:')],
    ruleFields: [
      ...recordFields(names.fields),
      {
        path: 'user.role',
        title: t('definitions.rule.user_role'),
        type: 'choice' as const,
        options: roles,
      },
    ],
  })
}
