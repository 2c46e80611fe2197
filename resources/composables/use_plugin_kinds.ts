import { usePage } from '@inertiajs/vue3'
import { kindOf, type FieldKind } from '~/composables/field_kinds'
import type { DefinitionProperty } from '~/types/definition'

type Offered = { key: string; title: string; icon: string; property: DefinitionProperty }

/** Kinds of fields that plugins bring, as the page of a designer was given them. */
export function usePluginKinds(): FieldKind[] {
  const offered = (usePage().props.field_types ?? []) as Offered[]
  return offered.map(({ key, title, icon, property }) => ({
    key,
    label: title,
    icon,
    property,
    type: kindOf(property),
  }))
}
