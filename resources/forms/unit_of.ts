import { usePage } from '@inertiajs/vue3'
import type { FieldView } from '~/types/entity'

/** In definitions it stands for the currency of whichever company has them. */
const ANY_CURRENCY = '¤'

/** The currency of a field that holds amounts of the company's own; asked in the set-up of a component. */
export function currencyOf({ unit }: FieldView): string | undefined {
  return unit === ANY_CURRENCY ? (usePage().props.tenant?.currency ?? 'USD') : undefined
}

export function unitOf(field: FieldView): string | undefined {
  return currencyOf(field) ?? field.unit
}
