import { titleText } from '#platform/definitions/title_text'
import type { Field } from '#platform/entities/field'
import { languageOf } from '#platform/language/languages'

/** How values are told: in a language, and points in time in a zone. */
export type Telling = {
  locale: string
  timeZone: string
  /** What records, people and teams are called, by id. */
  names: ReadonlyMap<string, string>
  /** What the states of its workflow are called, which stand in no field. */
  states?: ReadonlyMap<string, string>
  /** What `¤` stands for. */
  currency?: string
}

type Money = { amount: string; currency: string }
type Place = { lat: number; lon: number }

const YES_NO = { en: ['Yes', 'No'], de: ['Ja', 'Nein'] }
const FILES = { en: ['file', 'files'], de: ['Datei', 'Dateien'] }
const ROWS = { en: ['row', 'rows'], de: ['Zeile', 'Zeilen'] }

/** The value of a field as people read it; nothing is an empty text. */
export function fieldText(field: Field, value: unknown, telling: Telling): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return listText(field, value, telling)
  const { locale } = telling
  switch (field.type.name) {
    case 'boolean':
      return YES_NO[languageOf(locale)][value === true ? 0 : 1]
    case 'date':
      return date(value, { locale, timeZone: 'UTC' }, { dateStyle: 'medium' })
    case 'date_time':
      return date(value, telling, { dateStyle: 'medium', timeStyle: 'short' })
    case 'money':
      return money(value as Money, locale)
    case 'geo_point':
      return `${(value as Place).lat}, ${(value as Place).lon}`
    default:
      return isNumber(field, value) ? number(field, value, telling) : named(field, value, telling)
  }
}

function listText(field: Field, values: unknown[], telling: Telling) {
  const language = languageOf(telling.locale)
  const isFile = field.schema['x-file'] !== undefined
  if (isFile || field.type.name === 'table') {
    const [one, many] = (isFile ? FILES : ROWS)[language]
    return values.length ? `${values.length} ${values.length === 1 ? one : many}` : ''
  }
  return values.map((value) => named(field, value, telling)).join(', ')
}

/** A choice by its title, a record by its name. */
function named({ schema, path }: Field, value: unknown, { locale, names, states }: Telling) {
  const text = typeof value === 'string' ? value : String(value)
  if (path === 'status' && states?.has(text)) return states.get(text)!
  const options = schema['x-options'] ?? {}
  const title = Object.hasOwn(options, text) ? options[text].title : undefined
  return titleText(title, locale, names.get(text) ?? text)
}

/** Decimals come as texts, which `Intl` reads without losing a digit. */
function isNumber({ schema }: Field, value: unknown): value is number {
  return typeof value === 'number' || schema.format === 'decimal'
}

function number({ schema }: Field, value: number, { locale, currency }: Telling) {
  const unit = schema['x-unit']
  if (unit === '¤' && currency) return money({ amount: String(value), currency }, locale)
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)
  return unit ? `${text} ${unit}` : text
}

function money({ amount, currency }: Money, locale: string) {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount))
  } catch {
    // A currency this machine has never heard of.
    return `${amount} ${currency}`
  }
}

function date(
  value: unknown,
  { locale, timeZone }: { locale: string; timeZone: string },
  style: Intl.DateTimeFormatOptions
) {
  const time = new Date(String(value))
  if (Number.isNaN(time.getTime())) return String(value)
  return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(time)
}
