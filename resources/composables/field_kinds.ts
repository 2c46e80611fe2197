import { NOTHING } from './computed_field.js'
import { newColumn } from './table_columns.js'
import type { FieldType } from '~/types/entity'
import type { DefinitionProperty } from '~/types/definition'

export type FieldKind = {
  type: FieldType
  icon: string
  /** The property a new field of this kind starts from. */
  property: DefinitionProperty
  /** Of one that a plugin brings: `key_register.iban`, and what it is called. */
  key?: string
  label?: string
}

/** What the designer offers, in the order of its palette. */
export const FIELD_KINDS: FieldKind[] = [
  { type: 'text', icon: 'i-lucide-type', property: { type: 'string', maxLength: 200 } },
  {
    type: 'long_text',
    icon: 'i-lucide-text',
    property: { 'type': 'string', 'maxLength': 4000, 'x-widget': 'textarea' },
  },
  { type: 'integer', icon: 'i-lucide-hash', property: { type: 'integer' } },
  { type: 'number', icon: 'i-lucide-decimals-arrow-right', property: { type: 'number' } },
  { type: 'choice', icon: 'i-lucide-circle-dot', property: { type: 'string', enum: ['option_1'] } },
  {
    type: 'multi_choice',
    icon: 'i-lucide-list-checks',
    property: { type: 'array', uniqueItems: true, items: { type: 'string', enum: ['option_1'] } },
  },
  { type: 'boolean', icon: 'i-lucide-toggle-left', property: { type: 'boolean' } },
  { type: 'date', icon: 'i-lucide-calendar', property: { type: 'string', format: 'date' } },
  {
    type: 'date_time',
    icon: 'i-lucide-calendar-clock',
    property: { type: 'string', format: 'date-time' },
  },
  { type: 'rating', icon: 'i-lucide-star', property: { 'type': 'integer', 'x-widget': 'rating' } },
  { type: 'money', icon: 'i-lucide-banknote', property: { 'type': 'object', 'x-widget': 'money' } },
  {
    type: 'email',
    icon: 'i-lucide-mail',
    property: { type: 'string', format: 'email', maxLength: 254 },
  },
  {
    type: 'phone',
    icon: 'i-lucide-phone',
    property: { 'type': 'string', 'maxLength': 40, 'x-widget': 'phone' },
  },
  { type: 'url', icon: 'i-lucide-link', property: { type: 'string', format: 'uri' } },
  {
    type: 'barcode',
    icon: 'i-lucide-barcode',
    property: { 'type': 'string', 'maxLength': 200, 'x-widget': 'barcode' },
  },
  {
    type: 'tags',
    icon: 'i-lucide-tags',
    property: { type: 'array', uniqueItems: true, items: { type: 'string' } },
  },
  {
    type: 'meter',
    icon: 'i-lucide-gauge',
    property: { 'type': 'number', 'minimum': 0, 'x-meter': true },
  },
  { type: 'duration', icon: 'i-lucide-timer', property: { type: 'string', format: 'duration' } },
  {
    type: 'table',
    icon: 'i-lucide-table',
    property: {
      type: 'array',
      items: { type: 'object', properties: { column: newColumn() } },
    },
  },
  {
    type: 'geo_point',
    icon: 'i-lucide-map-pin',
    property: { 'type': 'object', 'x-widget': 'geo_point' },
  },
  {
    type: 'user',
    icon: 'i-lucide-user',
    property: { 'type': 'string', 'format': 'uuid', 'x-relation': 'user' },
  },
  {
    type: 'team',
    icon: 'i-lucide-users',
    property: { 'type': 'string', 'format': 'uuid', 'x-relation': 'team' },
  },
  {
    type: 'role',
    icon: 'i-lucide-shield',
    property: { 'type': 'string', 'format': 'uuid', 'x-widget': 'role' },
  },
  {
    type: 'relation',
    icon: 'i-lucide-workflow',
    property: { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment' },
  },
  {
    type: 'lookup',
    icon: 'i-lucide-eye',
    property: { 'type': 'string', 'x-lookup': 'facility_id.name' },
  },
  {
    type: 'roll_up',
    icon: 'i-lucide-sigma',
    property: {
      'type': 'integer',
      'x-rollup': { entity: 'task', field: 'equipment_id', fn: 'count' },
    },
  },
  {
    type: 'computed',
    icon: 'i-lucide-square-function',
    property: { 'type': 'number', 'x-computed': NOTHING },
  },
]

const PHOTO: FieldKind = { type: 'photo', icon: 'i-lucide-camera', property: filesOf('photo') }
const SIGNATURE: FieldKind = {
  type: 'signature',
  icon: 'i-lucide-signature',
  property: filesOf('signature'),
}

/** Of records that files can be added to. */
export const FILE_KINDS: FieldKind[] = [
  { type: 'file', icon: 'i-lucide-paperclip', property: filesOf('file') },
  PHOTO,
  SIGNATURE,
]

/** What only forms ask. */
const ASKED: FieldKind[] = [
  {
    type: 'result',
    icon: 'i-lucide-circle-check',
    property: { 'type': 'string', 'enum': ['pass', 'flag', 'fail'], 'x-result': true },
  },
  PHOTO,
  SIGNATURE,
]

const UNASKED: FieldType[] = [
  ...(['user', 'team', 'role', 'relation', 'money', 'table'] as const),
  ...(['barcode', 'tags', 'meter', 'duration', 'geo_point'] as const),
]

/** What a form offers, in the order of its palette. */
export const FORM_KINDS: FieldKind[] = [
  ...ASKED,
  ...FIELD_KINDS.filter(({ type }) => !isDerived(type) && !UNASKED.includes(type)),
]

function filesOf(sort: 'file' | 'photo' | 'signature'): DefinitionProperty {
  return {
    'type': 'array',
    'items': { type: 'string', format: 'uuid' },
    'maxItems': sort === 'signature' ? 1 : 10,
    'x-file': sort,
  }
}

const TEXTS: ReadonlySet<FieldType> = new Set([
  'text',
  'long_text',
  'email',
  'phone',
  'url',
  'barcode',
])

/** Whether the values of such a field can be kept as ciphertext. */
export function isEncryptable(kind: FieldType) {
  return TEXTS.has(kind)
}

/** Whether its values are chosen among options of its own. */
export function isChoice(kind: FieldType) {
  return kind === 'choice' || kind === 'multi_choice'
}

/** Whether its values are files. */
export function isFile(kind: FieldType) {
  return kind === 'file' || kind === 'photo' || kind === 'signature'
}

/** Whether its value is kept elsewhere or computed, and nobody enters it. */
export function isDerived(kind: FieldType) {
  return kind === 'computed' || kind === 'lookup' || kind === 'roll_up'
}

const BY_WIDGET: Record<string, FieldType> = {
  textarea: 'long_text',
  rating: 'rating',
  money: 'money',
  phone: 'phone',
  barcode: 'barcode',
  tags: 'tags',
  geo_point: 'geo_point',
  role: 'role',
}

const BY_FORMAT: Record<string, FieldType> = {
  'date': 'date',
  'date-time': 'date_time',
  'duration': 'duration',
  'email': 'email',
  'uri': 'url',
}

function pointingTo(entity: string): FieldType {
  return entity === 'user' || entity === 'role' || entity === 'team' ? entity : 'relation'
}

function listOf({ items }: DefinitionProperty): FieldType {
  if (items?.enum) return 'multi_choice'
  return [items?.type].flat().includes('string') ? 'tags' : 'table'
}

/** The kind of field a property describes, the particular before the general. */
export function kindOf(property: DefinitionProperty): FieldType {
  if (property['x-computed']) return 'computed'
  if (property['x-lookup']) return 'lookup'
  if (property['x-rollup']) return 'roll_up'
  if (property['x-result']) return 'result'
  if (property['x-file']) return property['x-file'] as FieldType
  if (property['x-relation']) return pointingTo(String(property['x-relation']))
  if (property['x-meter']) return 'meter'
  return (
    BY_WIDGET[String(property['x-widget'])] ?? BY_FORMAT[property.format ?? ''] ?? byShape(property)
  )
}

function byShape(property: DefinitionProperty): FieldType {
  const type = [property.type ?? 'string'].flat().find((one) => one !== 'null')
  if (type === 'array') return listOf(property)
  if (property.enum) return 'choice'
  if (type === 'integer' || type === 'number' || type === 'boolean') return type
  return 'text'
}

export function iconOf(type: FieldType): string {
  const kinds = [...FIELD_KINDS, ...FILE_KINDS, ...ASKED]
  return kinds.find((kind) => kind.type === type)?.icon ?? 'i-lucide-square'
}
