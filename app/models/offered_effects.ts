import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { humanised } from '#platform/entities/field'

type Named = { key: string; title: string }

/** The effects catalogue, and the templates its effects may name, as every designer offers them. */
export async function offeredEffects(locale: string) {
  const kinds = await effectCatalogue.offered()
  return {
    effects: kinds.map(({ key, title, icon, parameters }) => ({
      key,
      title: titleText(title, locale, humanised(key)),
      icon,
      parameters,
    })),
    templates: await offeredTemplates(locale),
  }
}

/** By the name that stands for all its channels: "Task assigned (mail)" is offered as "Task assigned". */
async function offeredTemplates(locale: string): Promise<Named[]> {
  const templates = await definitionRegistry.all('template')
  const byName = Map.groupBy(templates, ({ document }) => document.key.split('.')[0])
  return [...byName].map(([key, [{ document }]]) => ({
    key,
    title: titleText(document.title, locale, humanised(key)).replace(/\s*\([^)]*\)$/, ''),
  }))
}
