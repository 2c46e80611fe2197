import {
  keyFor,
  localText,
  moveField,
  propertiesOf,
  putProperty,
  removeProperty,
  renameProperty,
  sectionsOf,
  setRequired,
  withText,
} from '../composables/entity_document.js'
import { isDerived, kindOf } from '../composables/field_kinds.js'
import type {
  DefinitionProperty,
  DefinitionSection,
  EntityDocument,
  LocalText,
} from '~/types/definition'
import type { DesignEdit } from './design_history.js'
import { retypeProperty } from './retype_property.js'
import {
  dropSection,
  insertField,
  moveFieldTo,
  moveSection,
  type FieldPlace,
} from './entity_layout.js'

type EntityEdit = DesignEdit<EntityDocument>

/** What edits need to know of the page: its language, the name of a first section, titles of built-in fields. */
export type EditWords = { locale: string; section: string; builtIn: Record<string, string> }

/** Each change of an entity as an edit of its document, named for undo. */
export class EntityEdits {
  /** Asked for by every row that is drawn; a document never changes, so neither do its sections. */
  private known = new WeakMap<EntityDocument, DefinitionSection[]>()

  constructor(private words: EditWords) {}

  add(document: EntityDocument, given: DefinitionProperty, place: FieldPlace | null): EntityEdit {
    const title = this.text(given.title)
    const key = this.freeKey(document, title)
    return {
      name: 'add',
      values: { field: title },
      place: key,
      apply: (before) =>
        putProperty({ ...before, layout: this.placed(before, key, place) }, key, given),
    }
  }

  duplicate(document: EntityDocument, key: string): EntityEdit {
    const { title, ...property } = propertiesOf(document)[key]
    const copy = this.freeKey(document, this.text(title, key))
    const below = (layout: DefinitionSection[]) => {
      const section = layout.findIndex(({ fields }) => fields.includes(key))
      return { section, at: layout[section].fields.indexOf(key) + 1 }
    }
    return {
      name: 'duplicate',
      values: { field: this.text(title, key) },
      place: copy,
      apply: (before) => {
        const layout = this.sections(before)
        const next = { ...before, layout: insertField(layout, copy, below(layout)) }
        return putProperty(next, copy, { ...property, ...(title !== undefined && { title }) })
      },
    }
  }

  /** Keywords set to undefined are taken out. */
  set(document: EntityDocument, key: string, keywords: Partial<DefinitionProperty>): EntityEdit {
    const merged = { ...propertiesOf(document)[key], ...keywords }
    const kept = Object.entries(merged).filter(([, value]) => value !== undefined)
    return {
      ...this.named('change', document, key),
      mark: `${key} ${Object.keys(keywords).join(' ')}`,
      apply: (before) => putProperty(before, key, Object.fromEntries(kept)),
    }
  }

  /** The key of a field nobody published follows its title, until somebody gives it one of its own. */
  retitle(
    document: EntityDocument,
    key: string,
    { title, isPublished }: { title: string; isPublished: boolean }
  ): EntityEdit {
    const property = propertiesOf(document)[key]
    const others = this.taken(document).filter((one) => one !== key)
    const follows = !isPublished && keyFor(this.text(property.title, key), others) === key
    const next = follows ? keyFor(title, others) : key
    const retitled = { ...property, title: withText(property.title, this.words.locale, title) }
    return {
      ...this.named('retitle', document, key),
      mark: 'title',
      before: key,
      place: next,
      apply: (before) => renameIf(putProperty(before, key, retitled), key, next),
    }
  }

  /** As another kind; what the two have in common stays. Nobody has to enter what comes about by itself. */
  retype(document: EntityDocument, key: string, kind: DefinitionProperty): EntityEdit {
    return {
      ...this.named('retype', document, key),
      apply: (before) => {
        const retyped = retypeProperty(propertiesOf(before)[key] ?? {}, kind)
        const next = putProperty(before, key, retyped)
        return isDerived(kindOf(kind)) ? setRequired(next, key, false) : next
      },
    }
  }

  rekey(document: EntityDocument, key: string, wanted: string): EntityEdit {
    const others = this.taken(document).filter((one) => one !== key)
    const next = keyFor(wanted, others)
    return {
      ...this.named('rekey', document, key),
      before: key,
      place: next,
      apply: (before) => renameIf(before, key, next),
    }
  }

  describe(document: EntityDocument, key: string, text: string): EntityEdit {
    const { description } = propertiesOf(document)[key]
    const next = text ? withText(description, this.words.locale, text) : undefined
    return this.set(document, key, { description: next })
  }

  require(document: EntityDocument, key: string, isRequired: boolean): EntityEdit {
    return {
      ...this.named(isRequired ? 'require' : 'relax', document, key),
      apply: (before) => setRequired(before, key, isRequired),
    }
  }

  remove(document: EntityDocument, key: string): EntityEdit {
    return {
      ...this.named('remove', document, key),
      place: null,
      before: key,
      apply: (before) => removeProperty({ ...before, layout: this.sections(before) }, key),
    }
  }

  /** One up or down; past the edge of its section a field goes to the neighbouring one. */
  step(document: EntityDocument, key: string, step: 1 | -1): EntityEdit {
    return {
      ...this.named('move', document, key),
      place: key,
      apply: this.layout((sections) => moveField(sections, key, step)),
    }
  }

  move(document: EntityDocument, key: string, place: FieldPlace): EntityEdit {
    return {
      ...this.named('move', document, key),
      place: key,
      apply: this.layout((sections) => moveFieldTo(sections, key, place)),
    }
  }

  /** What the company calls an entity of its own. */
  setOwnText(part: 'title' | 'title_plural', text: string): EntityEdit {
    return {
      name: 'entity',
      mark: `entity ${part}`,
      apply: (before) => ({
        ...before,
        [part]: withText(before[part] as LocalText | undefined, this.words.locale, text),
      }),
    }
  }

  /** Whether pages show a built-in field. */
  show(key: string, isShown: boolean): EntityEdit {
    return {
      name: 'entity',
      mark: `entity ${key}`,
      apply: ({ overrides = {}, ...before }) => {
        const { 'x-hidden': _hidden, ...kept } = overrides[key] ?? {}
        const override = isShown ? kept : { ...kept, 'x-hidden': true }
        const { [key]: _before, ...others } = overrides
        const isSaid = Object.keys(override).length > 0
        const next = isSaid ? { ...others, [key]: override } : others
        return Object.keys(next).length ? { ...before, overrides: next } : before
      },
    }
  }

  /** What it is drawn with, and what its numbers begin with. */
  setOwn(part: 'icon' | 'number', value: unknown): EntityEdit {
    return {
      name: 'entity',
      mark: `entity ${part}`,
      apply: (before) => ({ ...before, [part]: value }),
    }
  }

  addSection(title: string): EntityEdit {
    return {
      name: 'add_section',
      apply: this.layout((sections) => [...sections, { section: title, fields: [] }]),
    }
  }

  retitleSection(index: number, title: string): EntityEdit {
    return {
      name: 'retitle_section',
      mark: `section ${index}`,
      apply: this.layout((sections) => {
        const section = withText(sections[index].section, this.words.locale, title)
        return sections.with(index, { ...sections[index], section })
      }),
    }
  }

  removeSection(index: number): EntityEdit {
    return {
      name: 'remove_section',
      apply: this.layout((sections) => dropSection(sections, index)),
    }
  }

  showSection(index: number, rule: string | undefined): EntityEdit {
    return {
      name: 'section_rule',
      mark: `section_rule ${index}`,
      apply: this.layout((sections) => {
        const { show: _before, ...section } = sections[index]
        return sections.with(index, { ...section, ...(rule && { show: rule }) })
      }),
    }
  }

  moveSection(index: number, step: 1 | -1): EntityEdit {
    return {
      name: 'move_section',
      apply: this.layout((sections) => moveSection(sections, index, step)),
    }
  }

  title(document: EntityDocument, key: string): string {
    return this.text(propertiesOf(document)[key]?.title, this.words.builtIn[key] ?? key)
  }

  sections(document: EntityDocument): DefinitionSection[] {
    const known = this.known.get(document) ?? sectionsOf(document, this.words.section)
    this.known.set(document, known)
    return known
  }

  private layout(change: (sections: DefinitionSection[]) => DefinitionSection[]) {
    return (before: EntityDocument): EntityDocument => {
      const sections = this.sections(before)
      const layout = change(sections)
      return layout === sections ? before : { ...before, layout }
    }
  }

  /** At the place, else at the end of the last section. */
  private placed(document: EntityDocument, key: string, place: FieldPlace | null) {
    const sections = this.sections(document)
    if (!sections.length) return [{ section: this.words.section, fields: [key] }]
    const last = sections.length - 1
    return insertField(sections, key, place ?? { section: last, at: sections[last].fields.length })
  }

  private named(name: string, document: EntityDocument, key: string) {
    return { name, values: { field: this.title(document, key) } }
  }

  private text(title: DefinitionProperty['title'], fallback = '') {
    return localText(title, this.words.locale, fallback)
  }

  private freeKey(document: EntityDocument, title: string) {
    return keyFor(title, this.taken(document))
  }

  private taken(document: EntityDocument) {
    return [...Object.keys(this.words.builtIn), ...Object.keys(propertiesOf(document))]
  }
}

function renameIf(document: EntityDocument, from: string, to: string) {
  return from === to ? document : renameProperty(document, from, to)
}
