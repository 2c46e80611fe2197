import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'

/** Digits behind the point that the API keeps. */
const DIGITS = 4
const AMOUNT = /^\d{1,9}(\.\d{1,4})?$/

/** What somebody typed, as the API reads it: `1,5` is `1.5`. */
export function typed(text: unknown) {
  return String(text ?? '')
    .trim()
    .replace(',', '.')
}

export function isAmount(text: string) {
  return AMOUNT.test(text)
}

// Whole numbers of the last digit: binary fractions round, and an order's sum must not.
function whole(text: string, digits = DIGITS) {
  const [front = '', back = ''] = text.replace('-', '').split('.')
  const value = BigInt((front || '0') + back.padEnd(digits, '0').slice(0, digits))
  return text.startsWith('-') ? -value : value
}

function decimal(value: bigint, digits: number) {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const trimmed = `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
  return value < 0n ? `-${trimmed}` : trimmed
}

/** Quantity × cost, to the last digit. What is no amount yet counts nothing. */
export function times(one: string, other: string) {
  if (!isAmount(one) || !isAmount(other)) return '0'
  return decimal(whole(one) * whole(other), 2 * DIGITS)
}

/** Of decimals with up to eight digits behind the point. */
export function sum(amounts: string[]) {
  const all = amounts.reduce((before, one) => before + whole(one, 2 * DIGITS), 0n)
  return decimal(all, 2 * DIGITS)
}

export function minus(one: string, other: string) {
  return decimal(whole(one) - whole(other), DIGITS)
}

export function isMore(one: string, other: string) {
  return whole(one) > whole(other)
}

/** `3.0000` as people write it into a field: `3`. */
export function plain(text: string | null | undefined) {
  return text ? decimal(whole(text), DIGITS) : ''
}

/** Decimals as people read them; `Intl` takes texts without losing a digit. */
export function useAmounts() {
  const { locale } = useI18n()
  const currency = usePage().props.tenant?.currency ?? 'USD'
  const told = (text: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale.value, options).format(text as `${number}`)
  return {
    currency,
    number: (text: string | null) =>
      text === null ? '–' : told(text, { maximumFractionDigits: DIGITS }),
    quantity: (text: string | null, unit: string) =>
      text === null ? '–' : `${told(text, { maximumFractionDigits: DIGITS })} ${unit}`,
    signed: (text: string) =>
      told(text, { maximumFractionDigits: DIGITS, signDisplay: 'exceptZero' }),
    money: (text: string) => told(text, { style: 'currency', currency }),
    /** A price of one: four digits where it has them. */
    price: (text: string) =>
      told(text, { style: 'currency', currency, maximumFractionDigits: DIGITS }),
  }
}
