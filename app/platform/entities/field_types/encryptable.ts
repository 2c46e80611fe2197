import type { FieldType } from '#platform/entities/field_types/field_type'

const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'long_text',
  'email',
  'phone',
  'url',
  'barcode',
] satisfies FieldType['name'][])

/** Texts people type are; what is counted, ordered, chosen or pointed at would lose what it is for. */
export function isEncryptable({ name }: FieldType) {
  return TEXTS.has(name)
}
