import type { AutomationDefinition } from '#platform/definitions/types/automation'
import type { EntityDefinition } from '#platform/definitions/types/entity'
import type { FormDefinition } from '#platform/definitions/types/form'
import type { TemplateDefinition } from '#platform/definitions/types/template'
import type { WorkflowDefinition } from '#platform/definitions/types/workflow'

export * from '#platform/definitions/types/field'
export * from '#platform/definitions/types/entity'
export * from '#platform/definitions/types/workflow'
export * from '#platform/definitions/types/form'
export * from '#platform/definitions/types/template'
export * from '#platform/definitions/types/automation'

export type DefinitionKind = 'entity' | 'workflow' | 'form' | 'view' | 'template' | 'automation'

export type Definition =
  EntityDefinition | WorkflowDefinition | FormDefinition | TemplateDefinition | AutomationDefinition

/** One thing to say about a document, and where: a JSON pointer (`/schema/properties/drive`). */
export interface Finding {
  pointer: string
  message: string
}

export interface Inspection {
  errors: Finding[]
  warnings: Finding[]
  /** The document failed the gate: it is not even kept as a draft. */
  malformed: boolean
}
