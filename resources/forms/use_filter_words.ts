import { useI18n } from 'vue-i18n'
import { useMoments } from '~/composables/use_moments'
import { unitOf } from '~/forms/unit_of'
import type { FieldView, ListFilter } from '~/types/entity'

/** A filter as a phrase: "Status is Operational", "Capacity ≥ 2,000 lb". */
export function useFilterWords() {
  const { t, n } = useI18n()
  const moments = useMoments()

  function one(field: FieldView, value: string) {
    const option = field.options?.find((choice) => choice.value === value)
    if (option) return option.title
    if (field.type === 'boolean') return value === 'true' ? t('app.yes') : t('app.no')
    if (field.type === 'date') return moments.day(value)
    if (field.type === 'date_time') return moments.exact(value)
    const isNumber = value !== '' && Number.isFinite(Number(value)) && NUMERIC.includes(field.type)
    return isNumber ? [n(Number(value)), unitOf(field)].filter(Boolean).join(' ') : value
  }

  function value(field: FieldView, { op, value: raw }: ListFilter) {
    if (op === 'is_null') return ''
    if (op === 'between')
      return raw
        .split(',')
        .map((part) => one(field, part))
        .join(` ${t('filters.and')} `)
    if (op === 'in' || op === 'nin')
      return raw
        .split(',')
        .map((part) => one(field, part))
        .join(', ')
    return one(field, raw)
  }

  function operator({ path, op, value: raw }: ListFilter) {
    if (path === 'within') return t('filters.within')
    if (op === 'is_null') return t(raw === 'false' ? 'filters.is_not_null' : 'filters.is_null')
    return t(`filters.${op}`)
  }

  return { operator, value }
}

const NUMERIC = ['integer', 'number', 'meter', 'rating', 'money', 'computed']
