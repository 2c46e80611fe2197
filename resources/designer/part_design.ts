import type { DefinitionDocument, DefinitionFinding } from '~/types/definition'
import { Design, type DesignParts } from './design.js'
import { pointerParts } from './design_findings.js'
import { putAt } from './json_parts.js'

/** Lists whose entries are places of their own. */
const LISTS = ['do']

/** A definition made of few named parts, each a place: `subject`, `on`, `do/2`. */
export class PartDesign<D extends DefinitionDocument> extends Design<D> {
  constructor(
    parts: DesignParts<D>,
    private titleOf: (part: string) => string
  ) {
    super(parts)
  }

  has(place: string) {
    const [part, at] = place.split('/')
    const value = this.document[part]
    return at === undefined ? true : Array.isArray(value) && Number(at) < value.length
  }

  title(place: string) {
    const [part, at] = place.split('/')
    return at === undefined ? this.titleOf(part) : `${this.titleOf(part)} ${Number(at) + 1}`
  }

  /** One part of the document set anew; undefined takes it out. Typing on is one step. */
  put(path: string[], value: unknown) {
    this.apply({
      name: 'change',
      values: { field: this.title(placeOf(path)) },
      mark: path.join('/'),
      apply: (document) => replaced(document, path, value),
    })
  }

  protected placeOfFinding({ pointer }: DefinitionFinding) {
    const parts = pointerParts(pointer)
    return parts[0] ? placeOf(parts) : null
  }
}

function placeOf([part, at]: string[]) {
  return LISTS.includes(part) && at !== undefined ? `${part}/${at}` : part
}

function replaced<D>(document: D, path: string[], value: unknown): D {
  return putAt(document, path, value) as D
}
