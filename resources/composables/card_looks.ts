import { recordValue } from './record_value.js'
import type { FieldView, Row } from '~/types/entity'
import type { ListPage } from '~/types/list'

export type CardLooks = {
  path: string
  label: string
  /** What stands small above the name: a record's number, where its name begins with one. */
  number: FieldView | null
  name: string
  facts: FieldView[]
  color: FieldView | null
}

const NUMBERED = /^\{\{\s*([\w.]+)\s*\}\}\s+(\{\{.+)$/

/** The name alone, where a record's own begins with its number. */
export function nameOf(label: string) {
  return NUMBERED.exec(label)?.[2] ?? label
}

/** What cards show: the columns of the list, save what their place on the board says already. */
export function cardLooks({ entity, look }: ListPage, columns: FieldView[]): CardLooks {
  const field = (path: string) => entity.fields.find((one) => one.path === path) ?? null
  const [, first] = NUMBERED.exec(entity.label) ?? []
  const placed = [look.group_by, look.lanes_by]
  const color = field(look.color_by)
  const facts = columns.filter(
    ({ path }) => !placed.includes(path) && !entity.label.includes(`{{${path}}}`)
  )
  const isTold = !color || facts.includes(color) || placed.includes(color.path)
  return {
    path: entity.path,
    label: entity.label,
    number: first ? field(first) : null,
    name: nameOf(entity.label),
    facts: isTold ? facts : [...facts, color],
    color,
  }
}

/** Colours never speak alone: the option they come from is named beside. */
export function optionOf(field: FieldView | null, row: Row) {
  if (!field) return undefined
  const value = recordValue(row, field.path)
  return field.options?.find((option) => option.value === value)
}

/** Work that is not finished has a due date that can have passed. */
export function isDue({ path }: FieldView, row: Row) {
  return /(^|[._])due(_|$)/.test(path) && typeof row.status_category === 'string'
}
