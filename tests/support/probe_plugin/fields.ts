import type { PluginField } from '#platform/entities/plugin_field'

const fields: Record<string, PluginField> = {
  plate: {
    title: { en: 'Number plate', de: 'Kennzeichen' },
    icon: 'i-lucide-car',
    schema: { type: 'string', maxLength: 12 },
    check: {
      is: (value: string) => /^[A-Z]{1,3}-[A-Z]{1,2} \d{1,4}$/.test(value),
      message: 'must be a number plate like B-AB 1234',
    },
    input: 'slots/plate_input',
    value: 'slots/plate',
  },
  even: {
    title: { en: 'Even number', de: 'Gerade Zahl' },
    schema: { type: 'integer', minimum: 0 },
    check: { is: (value: number) => value % 2 === 0, message: 'must be even' },
  },
}

export default fields
