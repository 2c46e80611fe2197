import { hangsOn, type Holder } from '#models/holder'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { runCompiled } from '#platform/entities/query/run_compiled'

/** Which of these forms a record has submitted, and what people call them. */
export async function checklistFacts(holder: Holder, forms: string[], locale: string) {
  const { sql, bindings } = hangsOn(holder, 'c')
  const rows = await runCompiled<{ form_key: string }>({
    sql: `SELECT c.form_key FROM checklists c WHERE ${sql} AND c.state = 'submitted'`,
    bindings: [...bindings],
  })
  const titles = await Promise.all(
    forms.map(async (key) => [key, await formTitle(key, locale)] as const)
  )
  return { submitted: rows.map((row) => row.form_key), titles: new Map(titles) }
}

async function formTitle(key: string, locale: string) {
  const all = await definitionRegistry.all('form')
  const form = all.find(({ document }) => document.key === key)
  return titleText(form?.document.title, locale, key)
}
