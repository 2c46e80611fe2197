import { inLanguage, keyFor, localText } from '../composables/entity_document.js'
import { humanised } from '../composables/humanised.js'
import type { LocalText } from '~/types/definition'
import type { Sla, WorkflowDocument, WorkflowState, WorkflowTransition } from '~/types/workflow'
import type { DesignEdit } from './design_history.js'
import { renameState, withoutState } from './workflow_states.js'
import { groupOf, partsOfPlace, placeFor, type PlaceKind } from './workflow_places.js'

type WorkflowEdit = DesignEdit<WorkflowDocument>
type Part = WorkflowState | WorkflowTransition | Sla
type PartName = { kind: PlaceKind; key: string }

/** Each change of a workflow as an edit of its document, named for undo. */
export class WorkflowEdits {
  constructor(private locale: string) {}

  addState(document: WorkflowDocument, title: string): WorkflowEdit {
    const key = keyFor(title, Object.keys(document.states))
    const state: WorkflowState = { category: 'active', title, color: 'primary' }
    return this.adding('state', key, { title, part: state })
  }

  /** From one state to another; a transition is called after where it leads. */
  connect(document: WorkflowDocument, from: string, to: string): WorkflowEdit {
    const title = localText(document.states[to]?.title, this.locale, to)
    const key = keyFor(title, Object.keys(document.transitions))
    return this.adding('transition', key, { title, part: { title, from: [from], to } })
  }

  addSla(document: WorkflowDocument, title: string): WorkflowEdit {
    const key = keyFor(title, Object.keys(document.slas ?? {}))
    const ends = Object.keys(document.states).filter((one) =>
      ['done', 'void'].includes(document.states[one].category)
    )
    const part: Sla = { starts: [document.initial], stops: ends, target: [{ within: 'P1D' }] }
    return this.adding('sla', key, { title, part })
  }

  /** Keywords set to undefined are taken out. */
  set(document: WorkflowDocument, place: string, keywords: Partial<Part>): WorkflowEdit {
    const { kind, key } = partsOfPlace(place)
    return {
      ...this.named('change', document, place),
      mark: `set ${place} ${Object.keys(keywords).join()}`,
      place,
      before: place,
      apply: (before) => {
        const kept = Object.entries({ ...groupOf(before, kind)[key], ...keywords })
        const part = Object.fromEntries(kept.filter(([, value]) => value !== undefined))
        return putPart(before, { kind, key }, part as Part)
      },
    }
  }

  /** In one language. While nothing of it is published, the key follows the title. */
  retitle(
    document: WorkflowDocument,
    place: string,
    { text, language, isPublished }: { text: string; language: string; isPublished: boolean }
  ): WorkflowEdit {
    const { kind, key } = partsOfPlace(place)
    const { title: before } = groupOf(document, kind)[key] as { title?: LocalText }
    const title = inLanguage(before ?? key, { language, own: this.locale }, text)
    const others = Object.keys(groupOf(document, kind)).filter((one) => one !== key)
    const follows = !isPublished && keyFor(localText(before, this.locale), others) === key
    const next = follows ? keyFor(localText(title, this.locale), others) : key
    return {
      ...this.named('retitle', document, place),
      mark: `title ${language}`,
      before: place,
      place: placeFor(kind, next),
      apply: (so) => {
        const part = { ...groupOf(so, kind)[key], title } as Part
        return rename(putPart(so, { kind, key }, part), kind, { from: key, to: next })
      },
    }
  }

  begin(document: WorkflowDocument, key: string): WorkflowEdit {
    return {
      ...this.named('begin', document, placeFor('state', key)),
      apply: (before) => (before.initial === key ? before : { ...before, initial: key }),
    }
  }

  /** `moved`: where records that are in the state go when `version` is left behind. */
  remove(
    document: WorkflowDocument,
    place: string,
    moved?: { version: number; to: string }
  ): WorkflowEdit {
    const { kind, key } = partsOfPlace(place)
    return {
      ...this.named('remove', document, place),
      before: place,
      place: null,
      apply: (before) =>
        kind === 'state' ? withoutState(before, key, moved) : withoutPart(before, kind, key),
    }
  }

  duplicate(document: WorkflowDocument, place: string): WorkflowEdit {
    const { kind, key } = partsOfPlace(place)
    const part = groupOf(document, kind)[key]
    const copy = keyFor(this.title(document, place), Object.keys(groupOf(document, kind)))
    return {
      ...this.adding(kind, copy, { title: this.title(document, place), part }),
      name: 'duplicate',
    }
  }

  title(document: WorkflowDocument, place: string): string {
    const { kind, key } = partsOfPlace(place)
    const part = groupOf(document, kind)[key] as { title?: LocalText } | undefined
    return localText(part?.title, this.locale, humanised(key))
  }

  private adding(
    kind: PlaceKind,
    key: string,
    { title, part }: { title: string; part: Part }
  ): WorkflowEdit {
    return {
      name: 'add',
      values: { field: title },
      place: placeFor(kind, key),
      apply: (before) => putPart(before, { kind, key }, part),
    }
  }

  private named(name: string, document: WorkflowDocument, place: string) {
    return { name, values: { field: this.title(document, place) } }
  }
}

const FIELDS = { state: 'states', transition: 'transitions', sla: 'slas' } as const

function putPart(document: WorkflowDocument, { kind, key }: PartName, part: Part) {
  return { ...document, [FIELDS[kind]]: { ...groupOf(document, kind), [key]: part } }
}

function withoutPart(document: WorkflowDocument, kind: PlaceKind, key: string): WorkflowDocument {
  const { [key]: _gone, ...rest } = groupOf(document, kind) as Record<string, Part>
  return { ...document, [FIELDS[kind]]: rest }
}

function rename(
  document: WorkflowDocument,
  kind: PlaceKind,
  { from, to }: { from: string; to: string }
): WorkflowDocument {
  if (from === to) return document
  if (kind === 'state') return renameState(document, from, to)
  const entries = Object.entries(groupOf(document, kind))
  const renamed = entries.map(([key, part]) => [key === from ? to : key, part])
  return { ...document, [FIELDS[kind]]: Object.fromEntries(renamed) }
}
