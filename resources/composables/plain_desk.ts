import { shallowReactive } from 'vue'
import { DesignDesk, useDeskTools } from '~/composables/use_design_desk'
import type { PlainDesign } from '~/designer/plain_design'
import type { DefinitionDocument } from '~/types/definition'

/** Without places there is nothing to take out, move or double. */
export class PlainDesk extends DesignDesk<DefinitionDocument, PlainDesign> {
  remove() {}
  move() {}
  duplicate() {}
}

export function usePlainDesk(design: PlainDesign): PlainDesk {
  return shallowReactive(new PlainDesk(design, useDeskTools()))
}
