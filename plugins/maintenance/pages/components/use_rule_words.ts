import { useI18n } from 'vue-i18n'
import { useMoments } from '~/composables/use_moments'
import type {
  CalendarTrigger,
  ConditionTrigger,
  MeterTrigger,
  Rule,
  Trigger,
} from './schedule_types'
import { ordinal, weekdayName } from './day_names'
import { OPERATORS } from './operators'
import { partsOf } from './span_parts'

type I18n = {
  t: (key: string, named?: Record<string, unknown>, plural?: number) => string
  n: (value: number) => string
  locale: string
}

/** Rules as parts of sentences: `every 3 months on the 31st, from 31 Jan 2026`. */
export function useRuleWords() {
  const { t, n, locale } = useI18n()
  const words: I18n = {
    t: (key, named = {}, plural = 1) => t(key, named, plural),
    n: (value) => n(value),
    get locale() {
      return locale.value
    },
  }
  const moments = useMoments()

  function trigger(rule: Trigger, anchor: string): string {
    if (rule.type === 'condition') return condition(rule, words)
    const after = anchor === 'floating' ? t('maintenance.rule.after') : null
    if (rule.type === 'meter') return meter(rule, after, words)
    const from = t('maintenance.rule.from', { date: moments.day(rule.anchor_date) })
    return `${interval(rule, words)}${daysOf(rule, words)}, ${after ?? from}`
  }

  /** `P3D` as `3 days`; a span that says nothing is no time. */
  function span(text: string) {
    const { number, unit } = partsOf(text)
    return t(`maintenance.span.${unit}`, { count: number }, number)
  }

  const whole = ({ triggers, anchor }: Rule) => triggers.map((each) => trigger(each, anchor))

  return { trigger, span, whole }
}

function interval({ every, unit }: CalendarTrigger, { t }: I18n) {
  return t(`maintenance.rule.every.${unit}`, { count: every }, every)
}

function daysOf({ weekdays, day, nth }: CalendarTrigger, { t, locale }: I18n) {
  const named = weekdays?.map((each) => weekdayName(locale, each))
  if (named?.length) {
    const days = new Intl.ListFormat(locale, { type: 'conjunction' }).format(named)
    return ` ${t('maintenance.rule.weekdays', { days })}`
  }
  if (nth) {
    const which = t(`maintenance.nth.${nth.week === -1 ? 'last' : nth.week}`)
    return ` ${t('maintenance.rule.nth', { which, weekday: weekdayName(locale, nth.weekday) })}`
  }
  return day ? ` ${t('maintenance.rule.day', { day: ordinal(locale, day) })}` : ''
}

function meter(
  { every, meter: key, anchor_value: from }: MeterTrigger,
  after: string | null,
  { t, n }: I18n
) {
  const said = t('maintenance.rule.meter', { every: n(every || 0), meter: key })
  return `${said}, ${after ?? t('maintenance.rule.from_value', { value: n(from ?? 0) })}`
}

function condition({ meter: key, op, value, upper }: ConditionTrigger, { t, n }: I18n) {
  const range = { value: n(value || 0), upper: n(upper ?? 0) }
  const is = t(`maintenance.op.${OPERATORS[op] ?? 'equal'}`, range)
  return t('maintenance.rule.condition', { meter: key, condition: is })
}
