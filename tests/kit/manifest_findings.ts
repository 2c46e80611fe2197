import { existsSync } from 'node:fs'
import { apiRoutes } from '#platform/api/openapi/api_routes'
import { checkSystemDefinitions } from '#platform/definitions/check_system_definitions'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { Title } from '#platform/definitions/types'
import { permissionsOf } from '#models/permission'
import { LANGUAGES } from '#platform/language/languages'
import { manifestProblems } from '#platform/plugins/manifest_problems'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import type { PluginKpi } from '#platform/plugins/plugin_kpi'
import { pluginParts } from '#platform/plugins/plugin_parts'
import { textsOf } from '#tests/kit/plugin_texts'

/** What its table of contents promises and is not there. */
export async function manifestFindings(plugin: InstalledPlugin): Promise<string[]> {
  return [
    ...manifestProblems(plugin.manifest),
    ...(await untranslatedTitles(plugin)),
    ...linkFindings(plugin),
    ...slotFindings(plugin),
    ...definitionFindings(plugin.manifest.id),
  ]
}

/** Titles stand in every language where people read them. */
async function untranslatedTitles(plugin: InstalledPlugin) {
  const { title, summary, permissions = {}, kpis = {} } = plugin.manifest
  const { effects, functions, fields } = await pluginParts(plugin)
  const titles: [string, Title][] = [
    ['title', title],
    ['summary', summary],
    ...Object.entries(permissions).map(([name, each]) => named(`permissions.${name}`, each)),
    ...effects.map((effect) => named(`effects.${effect.key}`, effect.title)),
    ...Object.entries(kpis).flatMap(([name, each]) => kpiTitles(name, each)),
    ...Object.entries(fields).map(([name, each]) => named(`fields.${name}`, each.title)),
    ...Object.entries(functions).map(([name, each]) => named(`functions.${name}`, each.title)),
  ]
  return titles.flatMap(([place, each]) =>
    LANGUAGES.filter((language) => typeof each === 'string' || !each[language]).map(
      (language) => `${place}: has no text in "${language}"`
    )
  )
}

function kpiTitles(name: string, { title, formula, inputs, columns }: PluginKpi) {
  return [
    named(`kpis.${name}`, title),
    named(`kpis.${name}.formula`, formula),
    ...Object.entries(inputs).map(([key, each]) => named(`kpis.${name}.inputs.${key}`, each)),
    ...Object.entries(columns).map(([key, each]) =>
      named(`kpis.${name}.columns.${key}`, each.title)
    ),
  ]
}

function named(place: string, title: Title): [string, Title] {
  return [place, title]
}

function linkFindings({ manifest, origin }: InstalledPlugin) {
  const { entities = {}, permissions = {}, navigation = [], slots = {}, kpis = {} } = manifest
  const known = [...permissionsOf(Object.keys(entities)), ...Object.keys(permissions)]
  const texts = textsOf(origin.root, 'en')
  const entries: { permission?: string; title?: string }[] = [
    ...navigation,
    ...Object.values(slots).flat(),
    ...Object.values(kpis).map(({ permission }) => ({ permission })),
  ]
  const pages = new Set(apiRoutes('').map(({ path }) => path.replace(/(.)\/$/, '$1')))
  return [
    ...entries
      .filter(({ permission }) => permission && !known.includes(permission))
      .map(({ permission }) => `names the permission "${permission}", which is nowhere`),
    ...entries
      .filter(({ title }) => title && !texts.has(title))
      .map(({ title }) => `names the text "${title}", which is not in locales/en.json`),
    ...navigation
      .filter(({ path }) => !pages.has(path.split('?')[0]))
      .map(({ path }) => `navigation: there is no page at "${path}"`),
  ]
}

function slotFindings({ manifest, origin }: InstalledPlugin) {
  return Object.entries(manifest.slots ?? {}).flatMap(([place, entries]) =>
    entries
      .map(({ component }) => `slots/${component.replace(/^slots\//, '')}.vue`)
      .filter((file) => !existsSync(new URL(file, origin.root)))
      .map((file) => `slots.${place}: there is no ${file}`)
  )
}

/** What `schemas:check` says of its definitions. */
function definitionFindings(id: string) {
  const system = systemDefinitions()
  const own = system.all().filter(({ kind, key }) => system.ownerOf(kind, key) === id)
  const names = own.map(({ kind, key }) => `${kind}/${key}`)
  return checkSystemDefinitions()
    .filter(({ definition }) => names.includes(definition))
    .map(({ definition, pointer, message }) => `${definition} ${pointer}: ${message}`)
}
