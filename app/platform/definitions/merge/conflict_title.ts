import type { MergeConflict, MergeSides } from '#platform/definitions/merge/definition_merge'
import { byName, stepText } from '#platform/definitions/merge/named_lists'
import { titleText } from '#platform/definitions/title_text'
import type { Title } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { translated } from '#platform/language/translated'

/** Levels of the document nobody thinks in. */
const SILENT = new Set(['schema', 'properties', 'fields', 'items', 'look'])

/** The parts of a definition as people call them. */
const WORDS: Record<string, string> = {
  'title': 'Title',
  'title_plural': 'Plural title',
  'description': 'Description',
  'icon': 'Icon',
  'layout': 'Layout',
  'rules': 'Rules',
  'label': 'Label',
  'required': 'Required fields',
  'enum': 'Choices',
  'minimum': 'Least',
  'maximum': 'Most',
  'maxLength': 'Longest',
  'show': 'Shown when',
  'states': 'States',
  'transitions': 'Transitions',
  'slas': 'Deadlines',
  'initial': 'Initial state',
  'from': 'From',
  'to': 'To',
  'roles': 'Roles',
  'effects': 'Effects',
  'approval': 'Approval',
  'category': 'Category',
  'color': 'Color',
  'on': 'When',
  'if': 'If',
  'do': 'Do',
  'with': 'With',
  'enabled': 'Enabled',
  'subject': 'Subject',
  'body': 'Text',
  'help': 'Help text',
  'columns': 'Columns',
  'filter': 'Filter',
  'quick': 'Quick filters',
  'search': 'Search',
  'sort': 'Sorting',
  'groupBy': 'Grouping',
  'isShared': 'Shared with everybody',
  'firstFor': 'First for',
  'as': 'Look',
  'lanes_by': 'Rows by',
  'color_by': 'Colored by',
  'wip_limits': 'Limits of columns',
  'de': 'German',
  'en': 'English',
  'x-unit': 'Unit',
  'x-bands': 'Limits',
  'x-options': 'Names of the choices',
  'x-list': 'Shown in lists',
  'x-filter': 'Filter',
  'x-sort': 'Sorting',
  'x-permissions': 'Permissions',
}

/** Where a clash is, in words: "Capacity › Unit". */
export function conflictTitle<D extends object>(
  { path }: Pick<MergeConflict, 'path'>,
  sides: MergeSides<D>,
  locale: string
): string {
  if (!path.length) return translated('The whole definition', locale)
  const words = path.map((step, at) => {
    if (SILENT.has(step)) return undefined
    const titled = titleAt(sides, path.slice(0, at + 1), locale)
    return titled ?? wordOf(step, locale)
  })
  const told = words.filter((word) => word !== undefined)
  return told.join(' › ') || wordOf(path[path.length - 1], locale)
}

/** What people wrote themselves is a name as it is. */
const WRITTEN = /^(?:rule|if|section)=/

function wordOf(step: string, locale: string) {
  if (WRITTEN.test(step)) return step.replace(WRITTEN, '')
  const plain = step.replace(/^[a-z]+=/, '').replace(/ #[0-9a-f]+$/, '')
  const word = Object.hasOwn(WORDS, plain) ? WORDS[plain] : humanised(plain)
  return translated(word, locale)
}

function humanised(key: string) {
  const words = key.replace(/^x-/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The title of what stands at a path: theirs, mine, or what it was. */
function titleAt<D extends object>(
  { base, mine, theirs }: MergeSides<D>,
  path: string[],
  locale: string
) {
  for (const document of [mine, theirs, base]) {
    const part = partAt(byName(document, base), path)
    const title = isRecord(part) ? (part.title ?? part.section) : undefined
    if (title !== undefined) return titleText(title as Title, locale)
  }
  return undefined
}

function partAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((part, step) => {
    if (!isRecord(part)) return undefined
    const key = Object.keys(part).find((each) => stepText(each) === step)
    return key === undefined ? undefined : part[key]
  }, value)
}
