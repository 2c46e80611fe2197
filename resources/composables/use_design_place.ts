import { watch } from 'vue'
import type { DesignAddress } from '~/composables/use_design_address'
import type { AnyDesign } from '~/designer/design'

/** What is selected stands in the address, and is selected when one comes by it. */
export function useDesignPlace(design: AnyDesign, address: DesignAddress) {
  if (address.place && design.has(address.place)) design.select(address.place)
  watch(
    () => design.selected,
    (place) => (address.place = place)
  )
}
