import type { DefinitionDocument } from '~/types/definition'
import { Design, type ConflictPlace, type Sides } from './design.js'
import { mergeThree, type MergeConflict } from './merge_three.js'

/** A definition that is written by hand: a document without places. */
export class PlainDesign extends Design<DefinitionDocument> {
  has() {
    return false
  }

  title(place: string) {
    return place
  }

  merge({ base, mine, theirs }: Sides<DefinitionDocument>) {
    return mergeThree(base, mine, theirs)
  }

  placeOfConflict({ path }: MergeConflict): ConflictPlace {
    return { place: null, part: path }
  }

  protected placeOfFinding() {
    return null
  }
}
