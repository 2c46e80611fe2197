import { useI18n } from 'vue-i18n'
import { useMoments } from '~/composables/use_moments'
import type { Kpi, KpiColumn, KpiRow } from '~/types/kpi'

/** Figures and their rows in words. */
export function useKpiWords() {
  const { t, locale } = useI18n()
  const moments = useMoments()
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1, ...options }).format(value)

  function value(told: number | null, unit: Kpi['unit']) {
    if (told === null) return t('kpis.no_data')
    if (unit === 'percent') return number(told, { style: 'percent' })
    return unit === 'number' ? number(told) : t(`kpis.${unit}`, { value: number(told) })
  }

  function cell(row: KpiRow, { key, kind }: KpiColumn) {
    const told = row[key]
    if (told === null || told === undefined) return '–'
    if (kind === 'flag') return told ? t('kpis.yes') : t('kpis.no')
    if (kind === 'moment') return moments.exact(String(told))
    if (kind === 'day') return moments.day(String(told))
    return kind === 'number' ? number(Number(told)) : String(told)
  }

  return { value, cell, number }
}
