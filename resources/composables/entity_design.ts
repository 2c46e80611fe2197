import { shallowReactive } from 'vue'
import { useApi, type ApiError } from '~/composables/use_api'
import {
  isRequired,
  keyFor,
  localText,
  moveField,
  placeField,
  propertiesOf,
  putProperty,
  removeProperty,
  renameProperty,
  sectionsOf,
  setRequired,
  withText,
} from '~/composables/entity_document'
import type { FieldKind } from '~/composables/field_kinds'
import type { DefinitionPlan, DefinitionProperty, EntityDocument } from '~/types/definition'

export type DesignSource = {
  document: EntityDocument
  etag: string | null
  /** Keys that are published: their meaning is fixed, so they keep their name. */
  published: string[]
  /** Keys of built-in fields, which a new field may not take. */
  reserved: string[]
}

const PAUSE = 700

/** A draft being designed: each change is saved a moment later, and what publishing it would do is asked anew. */
export class EntityDesign {
  selected: string | null = null
  state: 'saved' | 'waiting' | 'saving' | 'failed' = 'saved'
  problem: ApiError | null = null
  plan: DefinitionPlan | null = null
  document: EntityDocument
  private etag: string | null
  private running: Promise<void> = Promise.resolve()
  private timer?: ReturnType<typeof setTimeout>

  constructor(
    private api: ReturnType<typeof useApi>,
    private source: DesignSource,
    private words: { locale: string; section: string }
  ) {
    this.document = source.document
    this.etag = source.etag
  }

  get name() {
    return localText(this.document.title, this.words.locale, this.document.key)
  }

  /** Whether anything differs from what is published. */
  get isDraft() {
    return this.etag !== null || this.state !== 'saved'
  }

  get sections() {
    return sectionsOf(this.document, this.words.section)
  }

  get path() {
    return `/definitions/entity/${this.document.key}/`
  }

  property(key: string): DefinitionProperty | undefined {
    return propertiesOf(this.document)[key]
  }

  title(key: string): string {
    return localText(this.property(key)?.title, this.words.locale, key)
  }

  isRequired(key: string) {
    return isRequired(this.document, key)
  }

  isPublished(key: string) {
    return this.source.published.includes(key)
  }

  /** Below the selected field, or at the end. */
  add(kind: FieldKind, title: string) {
    const key = keyFor(title, this.taken)
    const layout = placeField(this.sections, key, {
      after: this.selected,
      section: this.words.section,
    })
    this.change({ ...putProperty(this.document, key, { ...kind.property, title }), layout })
    this.selected = key
  }

  /** Keywords set to undefined are taken out. */
  set(key: string, keywords: Partial<DefinitionProperty>) {
    const merged = Object.entries({ ...this.property(key), ...keywords })
    const property = Object.fromEntries(merged.filter(([, value]) => value !== undefined))
    this.change(putProperty(this.document, key, property))
  }

  retitle(key: string, title: string) {
    this.set(key, { title: withText(this.property(key)?.title, this.words.locale, title) })
    if (this.isPublished(key)) return
    const fresh = keyFor(
      title,
      this.taken.filter((one) => one !== key)
    )
    if (fresh === key) return
    this.change(renameProperty(this.document, key, fresh))
    this.selected = fresh
  }

  describe(key: string, text: string) {
    const description = withText(this.property(key)?.description, this.words.locale, text)
    this.set(key, { description: text ? description : undefined })
  }

  require(key: string, required: boolean) {
    this.change(setRequired(this.document, key, required))
  }

  remove(key: string) {
    this.change(removeProperty({ ...this.document, layout: this.sections }, key))
    if (this.selected === key) this.selected = null
  }

  move(key: string, step: 1 | -1) {
    this.change({ ...this.document, layout: moveField(this.sections, key, step) })
  }

  addSection(title: string) {
    this.change({ ...this.document, layout: [...this.sections, { section: title, fields: [] }] })
  }

  retitleSection(at: number, title: string) {
    const layout = this.sections.map((section, index) => {
      if (index !== at) return section
      return { ...section, section: withText(section.section, this.words.locale, title) }
    })
    this.change({ ...this.document, layout })
  }

  removeSection(at: number) {
    this.change({ ...this.document, layout: this.sections.toSpliced(at, 1) })
  }

  change(document: EntityDocument) {
    this.document = document
    this.state = 'waiting'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), PAUSE)
  }

  /** One save at a time: each needs the etag the one before it answered. */
  save(): Promise<void> {
    clearTimeout(this.timer)
    this.running = this.running.then(() => this.send())
    return this.running
  }

  async askPlan(): Promise<void> {
    const answer = await this.api.post<DefinitionPlan>(`${this.path}plan/`, {})
    this.plan = answer.ok ? answer.data : null
  }

  private async send() {
    const sent = this.document
    this.state = 'saving'
    const answer = await this.api.put(`${this.path}draft/`, sent, { etag: this.etag })
    this.problem = answer.ok ? null : answer.error
    if (answer.ok) this.etag = answer.etag ?? this.etag
    if (this.document !== sent) return
    this.state = answer.ok ? 'saved' : 'failed'
    if (answer.ok) await this.askPlan()
  }

  private get taken() {
    return [...this.source.reserved, ...Object.keys(propertiesOf(this.document))]
  }
}

export function useEntityDesign(
  source: DesignSource,
  words: { locale: string; section: string }
): EntityDesign {
  return shallowReactive(new EntityDesign(useApi(), source, words))
}
