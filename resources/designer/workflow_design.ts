import type { DefinitionFinding } from '~/types/definition'
import type { Sla, WorkflowDocument, WorkflowState, WorkflowTransition } from '~/types/workflow'
import { Design, type DesignParts } from './design.js'
import { pointerParts } from './design_findings.js'
import { WorkflowEdits } from './workflow_edits.js'
import {
  groupOf,
  partsOfPlace,
  placeFor,
  placeIn,
  statesInOrder,
  transitionsInOrder,
} from './workflow_places.js'

type Published = { document: WorkflowDocument; version: number } | null

/** A workflow under design; its places are states, transitions and clocks. */
export class WorkflowDesign extends Design<WorkflowDocument> {
  private edits: WorkflowEdits
  /** What applies, by which records may be under way; null while nothing was published. */
  readonly published: Published

  constructor(parts: DesignParts<WorkflowDocument>, published: Published) {
    super(parts)
    this.published = published
    this.edits = new WorkflowEdits(parts.locale)
  }

  get states() {
    return statesInOrder(this.document)
  }

  get transitions() {
    return transitionsInOrder(this.document)
  }

  get slas() {
    return Object.keys(this.document.slas ?? {}).sort()
  }

  /** Places in the order they stand. */
  get order() {
    return [
      ...this.states.map((key) => placeFor('state', key)),
      ...this.transitions.map((key) => placeFor('transition', key)),
      ...this.slas.map((key) => placeFor('sla', key)),
    ]
  }

  has(place: string) {
    const { kind, key } = partsOfPlace(place)
    return Object.hasOwn(groupOf(this.document, kind), key)
  }

  title(place: string) {
    return this.edits.title(this.document, place)
  }

  stateTitle(key: string) {
    return this.title(placeFor('state', key))
  }

  isPublished(place: string) {
    const { kind, key } = partsOfPlace(place)
    return this.published !== null && Object.hasOwn(groupOf(this.published.document, kind), key)
  }

  addState(title: string) {
    this.apply(this.edits.addState(this.document, title))
  }

  connect(from: string, to: string) {
    this.apply(this.edits.connect(this.document, from, to))
  }

  addSla(title: string) {
    this.apply(this.edits.addSla(this.document, title))
  }

  set(place: string, keywords: Partial<WorkflowState & WorkflowTransition & Sla>) {
    this.apply(this.edits.set(this.document, place, keywords))
  }

  retitle(place: string, language: string, text: string) {
    const isPublished = this.isPublished(place)
    this.apply(this.edits.retitle(this.document, place, { text, language, isPublished }))
  }

  begin(key: string) {
    this.apply(this.edits.begin(this.document, key))
  }

  remove(place: string, moved?: { version: number; to: string }) {
    this.apply(this.edits.remove(this.document, place, moved))
  }

  duplicate(place: string) {
    this.apply(this.edits.duplicate(this.document, place))
  }

  protected placeOfFinding({ pointer }: DefinitionFinding) {
    const [group, key] = pointerParts(pointer)
    const place = placeIn(group, key)
    return place !== null && this.has(place) ? place : null
  }
}
