import { shallowReactive } from 'vue'
import { DesignDesk, useDeskTools } from '~/composables/use_design_desk'
import type { PartDesign } from '~/designer/part_design'
import type { DefinitionDocument } from '~/types/definition'

/** Parts stay where they are; a list among them is changed by its own buttons. */
export class PartDesk<D extends DefinitionDocument, T extends PartDesign<D>> extends DesignDesk<
  D,
  T
> {
  remove() {}
  move() {}
  duplicate() {}
}

export function usePartDesk<D extends DefinitionDocument, T extends PartDesign<D>>(design: T) {
  return shallowReactive(new PartDesk<D, T>(design, useDeskTools())) as PartDesk<D, T>
}
