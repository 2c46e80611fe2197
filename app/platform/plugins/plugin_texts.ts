import { readFileSync } from 'node:fs'
import { languageOf, type Language } from '#platform/language/languages'
import type { InstalledPlugin } from '#platform/plugins/plugin'

type Texts = { [key: string]: string | Texts }

const read = new WeakMap<InstalledPlugin, Partial<Record<Language, Texts>>>()

/**
 * A text of a plugin by its key, `nav.parts`, where the server says it: the browser gets the titles of all plugins
 * with every page and the rest of their texts with their own pages only. A key without a text stays itself.
 */
export function pluginText(plugin: InstalledPlugin, key: string, locale: string): string {
  const language = languageOf(locale)
  return found(texts(plugin, language), key) ?? found(texts(plugin, 'en'), key) ?? key
}

function texts(plugin: InstalledPlugin, language: Language): Texts {
  const known = read.get(plugin) ?? {}
  read.set(plugin, known)
  return (known[language] ??= load(plugin, language))
}

/** Read once: files do not change under a running process. */
function load({ origin }: InstalledPlugin, language: Language): Texts {
  try {
    return JSON.parse(readFileSync(new URL(`locales/${language}.json`, origin.root), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

function found(within: Texts, key: string): string | undefined {
  const text = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (level, part) => (typeof level === 'object' ? level[part] : undefined),
      within
    )
  return typeof text === 'string' ? text : undefined
}
