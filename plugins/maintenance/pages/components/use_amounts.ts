import { useI18n } from 'vue-i18n'

/** What a meter shows, in its unit: `1,250 h`. Of an average nobody needs the sixth digit. */
export function useAmounts() {
  const { locale } = useI18n()
  return (value: number, unit: string | null, digits = 6) => {
    const number = new Intl.NumberFormat(locale.value, { maximumFractionDigits: digits })
    return unit ? `${number.format(value)} ${unit}` : number.format(value)
  }
}
