import type { DefinitionProperty } from '~/types/definition'

export type ParameterControl =
  | 'text'
  | 'textarea'
  | 'boolean'
  | 'number'
  | 'choice'
  | 'choices'
  | 'template'
  | 'person'
  | 'people'
  | 'fields'

const WIDGETS: Record<string, ParameterControl> = {
  textarea: 'textarea',
  template: 'template',
  person: 'person',
  people: 'people',
  field_values: 'fields',
}

/** What a parameter of an effect is entered by: its widget says so, else its type. */
export function parameterControl(schema: DefinitionProperty): ParameterControl {
  const widget = WIDGETS[String(schema['x-widget'] ?? schema.items?.['x-widget'] ?? '')]
  if (widget === 'person' && schema.type === 'array') return 'people'
  if (widget) return widget
  if (schema.enum) return 'choice'
  if (schema.items?.enum) return 'choices'
  const [type] = [schema.type].flat()
  if (type === 'boolean') return 'boolean'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'array') return 'people'
  return type === 'object' ? 'fields' : 'text'
}
