import { localText } from '../composables/entity_document.js'
import type { StateCategory, WorkflowDocument } from '~/types/workflow'
import { placeFor, statesInOrder, transitionsInOrder } from './workflow_places.js'

export type GraphState = {
  id: string
  title: string
  category: StateCategory
  color?: string
  isInitial: boolean
}

/** A transition from one of its states: from several it is drawn as often. */
export type GraphStep = { id: string; place: string; title: string; from: string; to: string }

export type WorkflowGraph = { states: GraphState[]; steps: GraphStep[] }

/** What is drawn of a workflow; where it stands is computed from it and kept nowhere. */
export function workflowGraph(document: WorkflowDocument, locale: string): WorkflowGraph {
  const states = statesInOrder(document).map((key) => {
    const { title, category, color } = document.states[key]
    const isInitial = key === document.initial
    return {
      id: placeFor('state', key),
      title: localText(title, locale, key),
      category,
      color,
      isInitial,
    }
  })
  const known = new Set(states.map(({ id }) => id))
  const steps = transitionsInOrder(document).flatMap((key) => {
    const { title, from, to } = document.transitions[key]
    const place = placeFor('transition', key)
    return from.map((start) => ({
      id: `${place}/${start}`,
      place,
      title: localText(title, locale, key),
      from: placeFor('state', start),
      to: placeFor('state', to),
    }))
  })
  return { states, steps: steps.filter(({ from, to }) => known.has(from) && known.has(to)) }
}

/** The same picture: a letter typed into a rule lays nothing out anew. */
export function shapeOf({ states, steps }: WorkflowGraph): string {
  return JSON.stringify([states.map(({ id }) => id), steps.map(({ id, title }) => [id, title])])
}
