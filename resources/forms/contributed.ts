import { defineAsyncComponent, type Component } from 'vue'
import { slots } from 'virtual:fieldrino/slots'
import { meet } from '~/i18n'
import { take } from '~/icons'
import type { FieldView } from '~/types/entity'

const known = new Map<string, Component>()

/**
 * The component a plugin enters or shows its kind of field by; undefined where it has none, or none that was built,
 * and the field is entered and shown as what it is stored as.
 */
export function contributedPart(field: FieldView, part: 'input' | 'value'): Component | undefined {
  const name = field.contributed?.[part]
  const load = name && slots[name]
  if (!name || !load) return undefined
  const { plugin } = field.contributed!
  const found =
    known.get(name) ??
    defineAsyncComponent(
      async () => (await Promise.all([load(), meet(plugin), take(plugin)]))[0].default
    )
  known.set(name, found)
  return found
}
