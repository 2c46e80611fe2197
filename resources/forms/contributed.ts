import { defineAsyncComponent, type Component } from 'vue'
import type { FieldView } from '~/types/entity'

const known = new Map<string, Component>()

/**
 * The component a plugin enters or shows its kind of field by; undefined where it has none. Hardly any field has one,
 * so what it takes to fetch it is fetched first.
 * @param usual how the field is drawn where the component was not built
 */
export function contributedPart(field: FieldView, part: 'input' | 'value', usual: Component) {
  const name = field.contributed?.[part]
  if (!name) return undefined
  const { plugin } = field.contributed!
  const found =
    known.get(name) ??
    defineAsyncComponent(async () => {
      const { fetchPart } = await import('~/forms/fetch_part')
      return (await fetchPart(name, plugin)) ?? usual
    })
  known.set(name, found)
  return found
}
