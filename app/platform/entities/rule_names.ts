import type { Field } from '#platform/entities/field'
import { fieldView } from '#platform/entities/field_view'
import { isUuid } from '#platform/entities/formats'
import type { Viewer } from '#platform/entities/viewer'
import { languageOf } from '#platform/language/languages'
import { WHY_WORDS } from '#platform/language/why_words'
import type { RuleNames } from '#platform/rules/why'

type Named = {
  fields: readonly Field[]
  field(path: string): Field | undefined
}

type Reader = { viewer?: Viewer; locale: string; timeZone: string }

/** How an entity's fields are called and shown to one reader, wherever a rule speaks of them. */
export function ruleNames(entity: Named, reader: Reader): RuleNames {
  const { viewer, locale } = reader
  const words = WHY_WORDS[languageOf(locale)]
  const own: Record<string, string> = {
    'user.id': words.you,
    'user.role': words.role,
    'now': words.now,
  }
  const hidesSome = entity.fields.some((field) => !field.viewableBy(viewer))
  return {
    locale,
    showsSource: !viewer || viewer.permissions.includes('*'),
    title: (path) => own[path] ?? fieldAt(entity, path)?.title(locale),
    isHidden(path) {
      const field = fieldAt(entity, path)
      if (field) return field.encrypted || !field.viewableBy(viewer)
      return hidesSome && ['record', 'custom', 'before', 'record.custom'].includes(path)
    },
    shown: (path, value) => shown(path ? fieldAt(entity, path) : undefined, value, reader),
  }
}

/** Rules write `record.custom.speed`, `custom.speed`, `before.speed` or the bare `speed`. */
function fieldAt(entity: Named, path: string) {
  const bare = path.replace(/^(record|before)\./, '')
  return entity.field(bare) ?? entity.field(`custom.${bare}`)
}

function shown(field: Field | undefined, value: unknown, { locale, timeZone }: Reader) {
  const words = WHY_WORDS[languageOf(locale)]
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value === null || typeof value === 'object' || isUuid(String(value))) return undefined
  if (!field) return String(value)
  const view = fieldView(field, locale)
  const option = view.options?.find((one) => one.value === String(value))
  if (option) return option.title
  if (field.type.name === 'date') return dayOf(String(value), locale)
  if (field.type.name === 'date_time') return momentOf(String(value), locale, timeZone)
  const number = typeof value === 'number' ? value.toLocaleString(locale) : String(value)
  return view.unit ? `${number} ${view.unit}` : number
}

function dayOf(value: string, locale: string) {
  return new Date(value).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
}

function momentOf(value: string, locale: string, timeZone: string) {
  return new Date(value).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
}
