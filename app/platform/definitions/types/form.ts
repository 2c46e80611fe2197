import type { ObjectSchema, RuleClause, Title } from '#platform/definitions/types/field'
import type { Effect } from '#platform/definitions/types/workflow'

export interface FormItem {
  field: string
  as?: 'segmented' | 'select' | 'radio' | 'input' | 'textarea' | 'checkbox'
  result?: { flag?: (string | boolean)[]; fail?: (string | boolean)[] }
  show?: string
  help?: Title
}

export interface FormSection {
  section: Title
  items: FormItem[]
  show?: string
}

export interface FormDefinition {
  kind: 'form'
  key: string
  title: Title
  description?: Title
  mode: 'form' | 'checklist'
  schema: ObjectSchema
  layout: FormSection[]
  rules?: RuleClause[]
  on_fail?: (Effect & { mode?: 'none' | 'prompt' | 'auto' })[]
}
