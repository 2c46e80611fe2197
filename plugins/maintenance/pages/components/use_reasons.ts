import { useI18n } from 'vue-i18n'
import { useMoments } from '~/composables/use_moments'
import type { Reason, Rule } from './schedule_types'
import { useRuleWords } from './use_rule_words'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const TIMES = ['due', 'at', 'planned']

/** Why an occurrence is what it is, in the reader's language; times among the params are local already. */
export function useReasons() {
  const { t, n, locale } = useI18n()
  const moments = useMoments()
  const words = useRuleWords()

  const time = (text: string) =>
    new Intl.DateTimeFormat(locale.value, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${text.replace(' ', 'T')}Z`))

  function told(name: string, value: string | number | boolean) {
    if (typeof value === 'number') return n(value)
    if (typeof value === 'boolean') return String(value)
    if (TIMES.includes(name)) return time(value)
    return name === 'other' && DAY.test(value) ? moments.day(value) : value
  }

  function ruleOf({ trigger, rule }: Reason['params'], of?: Rule) {
    const found = of?.triggers[Number(trigger)]
    return found ? words.trigger(found, of!.anchor) : String(rule)
  }

  return function reasonText({ code, moved, params }: Reason, rule?: Rule): string {
    const named = Object.entries(params).map(([name, value]) => [name, told(name, value)])
    const shown = { ...Object.fromEntries(named), rule: ruleOf(params, rule) }
    const number = Number(params.days ?? params.missed ?? 1)
    const text = t(`maintenance.because.${code}`, shown, number)
    // A date that ends in a period, as in German, ends its sentence too.
    const sentence =
      text.charAt(0).toLocaleUpperCase(locale.value) + text.slice(1).replace('..', '.')
    return moved ? `${sentence} ${t(`maintenance.moved.${moved}`, shown)}` : sentence
  }
}
