import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** `alias` → the icon it is another name of. */
type Collection = {
  icons: Record<string, { body: string }>
  aliases: Record<string, { parent: string }>
}

type Sources = {
  root: string
  /** What every page stands in. */
  shell: string[]
  /** File → whose icons it is drawn with beside those of the shell; undefined for none but them. */
  pages: Map<string, string | undefined>
  /** Files that name icons which are drawn anywhere. */
  anywhere: string[]
}

const IMPORTED = /(?:from|import)\s*\(?\s*'(~\/|\.{1,2}\/)([^']+)'/g
const NAMED = /\b(?:i-)?lucide[:-]([a-z0-9-]+)\b/g

/**
 * Which icons come with the shell (`shell`), and which with the pages of an area or a plugin alone. Followed from file
 * to file by their imports, so that whatever a page can draw is there when it is drawn.
 */
export function pageIcons({ root, shell, pages, anywhere }: Sources): Map<string, string[]> {
  const sets = new Map<string, Set<string>>([['shell', new Set()]])
  const files = new Map<string, { icons: string[]; imports: string[] }>()
  for (const file of anywhere) add('shell', read(file).icons)
  for (const file of shell) walk(file, 'shell')
  for (const [file, owner] of pages) walk(file, owner ?? 'shell')

  const every = sets.get('shell')!
  return new Map(
    [...sets].map(([name, icons]) => [
      name,
      [...(name === 'shell' ? icons : icons.difference(every))].sort(),
    ])
  )

  function walk(file: string, name: string, seen = new Set<string>()) {
    if (seen.has(file)) return
    seen.add(file)
    const { icons, imports } = read(file)
    add(name, icons)
    for (const each of imports) walk(each, name, seen)
  }

  function add(name: string, icons: string[]) {
    const set = sets.get(name) ?? new Set()
    for (const icon of icons) set.add(icon)
    sets.set(name, set)
  }

  function read(file: string) {
    const known = files.get(file) ?? parse(file, root)
    files.set(file, known)
    return known
  }
}

function parse(file: string, root: string) {
  const text = readFileSync(file, 'utf8')
  const icons = [...text.matchAll(NAMED)].map(([, name]) => name).filter(isIcon)
  const imports = [...text.matchAll(IMPORTED)].flatMap(([, from, rest]) => {
    const folder =
      from === '~/' ? path.join(root, 'resources') : path.join(path.dirname(file), from)
    return (
      ['', '.ts', '.vue'].map((ending) => path.join(folder, rest) + ending).find(isSource) ?? []
    )
  })
  return { icons, imports }
}

function isSource(file: string) {
  return /\.(ts|vue)$/.test(file) && existsSync(file)
}

const lucide: Collection = createRequire(import.meta.url)('@iconify-json/lucide/icons.json')

function isIcon(name: string) {
  return drawn(name) !== undefined
}

function drawn(name: string) {
  return lucide.icons[name] ?? lucide.icons[lucide.aliases[name]?.parent]
}

/** The module of a set, as the icon component takes it. */
export function iconModule(names: string[]) {
  const icons = Object.fromEntries(names.map((name) => [name, { body: drawn(name).body }]))
  const collection = { prefix: 'lucide', width: 24, height: 24, icons }
  return `export default ${JSON.stringify(collection)}\n`
}
