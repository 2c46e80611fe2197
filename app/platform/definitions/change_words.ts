import { conflictTitle } from '#platform/definitions/merge/conflict_title'
import { leafChanges, type LeafChange } from '#platform/definitions/leaf_changes'
import { titleText } from '#platform/definitions/title_text'
import type { Definition, Title } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { CHANGE_WORDS, type ChangeText } from '#platform/language/change_words'
import { languageOf } from '#platform/language/languages'

/** What a change is about: its part before and after, and what to call it. */
export type Changed = {
  kind: 'added' | 'changed' | 'retired'
  path: string
  title: string
  before?: unknown
  after?: unknown
  /** Of a field: whether it has to be filled in. */
  wasRequired?: boolean
  isRequired?: boolean
}

/** Characters of a value that are quoted. */
const LONGEST = 80

/** Sentences for one change. */
const MOST = 20

/** Tells the changes between two versions as people would: “State “Asked” renamed to “Requested””. */
export class ChangeWords {
  private words: ChangeText
  private names: Map<string, string>

  constructor(
    private locale: string,
    sides: (Definition | undefined)[]
  ) {
    this.words = CHANGE_WORDS[languageOf(locale)]
    this.names = namesIn(sides, locale)
  }

  tell(change: Changed): { text: string; details: string[] } {
    const { kind, path, title } = change
    const group = path.split('.')[0]
    const noun = path.includes('.') ? this.words.nouns[group] : undefined
    const what = (name: string) => (noun ? `${noun} ${this.words.quoted(name)}` : name)
    if (kind !== 'changed') return { text: this.words[kind](what(title)), details: [] }

    const was = this.titleOf(change.before)
    const isRenamed = noun !== undefined && was !== undefined && was !== title
    const text = isRenamed
      ? this.words.renamed(what(was), this.words.quoted(title))
      : this.words.changed(what(title))
    return { text, details: this.details(change, isRenamed).slice(0, MOST) }
  }

  private details(change: Changed, isRenamed: boolean): string[] {
    const leaves = leafChanges(change.before, change.after)
    const told = leaves.filter((leaf) => !(isRenamed && this.isOwnTitle(leaf)))
    return [...this.requiredness(change), ...told.map((leaf) => this.sentence(leaf, change))]
  }

  private requiredness({ wasRequired, isRequired }: Changed) {
    if (wasRequired === isRequired) return []
    return [isRequired ? this.words.required : this.words.optional]
  }

  private sentence({ path, before, after, added, removed }: LeafChange, change: Changed) {
    const { words } = this
    const sides = { base: asObject(change.before), mine: asObject(change.after) }
    const label = path.length ? conflictTitle({ path }, sides, this.locale) : change.title
    if (added || removed) {
      const parts = [
        added?.length ? words.added(this.list(added)) : '',
        removed?.length ? words.retired(this.list(removed)) : '',
      ].filter(Boolean)
      return parts.length ? words.isNow(label, parts.join(', ')) : words.otherOrder(label)
    }
    if (typeof after === 'boolean') return words.isNow(label, after ? words.yes : words.no)
    const [was, is] = [this.value(before), this.value(after)]
    if (was !== null && is !== null) return words.fromTo(label, was, is)
    if (before === undefined) return is ? words.isNow(label, is) : words.added(label)
    if (after === undefined) return words.retired(label)
    return words.changed(label)
  }

  private list(values: string[]) {
    return values.map((value) => this.value(value)).join(', ')
  }

  /** Quoted; null for what is too much to quote. */
  private value(value: unknown): string | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return value ? this.words.yes : this.words.no
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return this.words.quoted(cut(this.names.get(value) ?? value))
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      return this.list(value)
    const title = this.titleOf(value)
    return title === undefined ? null : this.words.quoted(cut(title))
  }

  private titleOf(value: unknown): string | undefined {
    if (!isRecord(value)) return undefined
    if (value.title !== undefined) return titleText(value.title as Title, this.locale)
    const isText = Object.values(value).every((text) => typeof text === 'string')
    return isText && 'en' in value ? titleText(value as Title, this.locale) : undefined
  }

  /** The title in the reader’s language, which renaming tells already. */
  private isOwnTitle({ path }: LeafChange) {
    const [first, language] = path
    return first === 'title' && (language === undefined || language === languageOf(this.locale))
  }
}

function asObject(value: unknown): object | undefined {
  return isRecord(value) || Array.isArray(value) ? (value as object) : undefined
}

function cut(text: string) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** What keys that stand for states or fields are called. */
function namesIn(sides: (Definition | undefined)[], locale: string) {
  const names = new Map<string, string>()
  for (const side of sides) {
    if (!side) continue
    const parts = side.kind === 'workflow' ? side.states : undefined
    const fields = side.kind === 'entity' || side.kind === 'form' ? side.schema?.properties : parts
    for (const [key, { title }] of Object.entries(fields ?? {}) as [string, { title?: Title }][])
      if (title !== undefined)
        for (const name of [key, `custom.${key}`, `data.${key}`])
          names.set(name, titleText(title, locale, key))
  }
  return names
}
