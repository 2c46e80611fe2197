import { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { TemplateDefinition, Title } from '#platform/definitions/types'
import { readTemplate, type TemplatePath } from '#platform/templates/template_source'

/** What every template can name at its top. */
const TOPS = new Set(['record', 'entity', 'user', 'tenant', 'event', 'this'])
/** What a report can name beside them. */
const ON_PAPER = new Set(['report', 'checklists', 'photos'])
const RECORD = new Set(['id', 'label', 'url', 'fields', 'table', 'custom', 'rows'])
const NAMED: Record<string, Set<string>> = {
  entity: new Set(['key', 'title']),
  user: new Set(['name', 'email']),
  tenant: new Set(['name', 'time_zone', 'url']),
  report: new Set(['checklists', 'photos']),
}

export function lintTemplate(
  template: TemplateDefinition,
  findings: Findings,
  context: InspectionContext
) {
  const lint = new TemplateLint(template, findings, context)
  lint.run()
}

/** A template's texts, language by language: whether they can be rendered, and whether what they name is there. */
class TemplateLint {
  readonly #family?: EntityFamily

  constructor(
    private readonly template: TemplateDefinition,
    private readonly findings: Findings,
    context: InspectionContext
  ) {
    const { entity: key } = template
    const entity = key ? context.find?.('entity', key) : undefined
    this.#family = entity?.kind === 'entity' ? new EntityFamily(entity, context) : undefined
    if (key && context.find && !entity) findings.error('/entity', `there is no entity "${key}"`)
  }

  run() {
    const { subject, body, channel } = this.template
    this.#texts(subject, '/subject')
    this.#texts(body, '/body')
    if (channel === 'email' && !subject) this.findings.error('/subject', 'a mail needs a subject')
    if (channel === 'webhook') this.#json(body)
  }

  #texts(text: Title | undefined, pointer: string) {
    if (typeof text === 'string') return this.#text(text, pointer)
    for (const [locale, source] of Object.entries(text ?? {}))
      this.#text(source, `${pointer}/${locale}`)
  }

  #text(source: string, pointer: string) {
    const { problems, paths } = readTemplate(source)
    for (const problem of problems) this.findings.error(pointer, problem)
    for (const path of paths) this.#path(path, pointer)
  }

  #path({ path, line }: TemplatePath, pointer: string) {
    const [top, name, key] = path.split('.')
    if (ON_PAPER.has(top) && this.template.channel !== 'pdf')
      return this.findings.error(pointer, `line ${line}: "${top}" is told in PDF reports only`)
    if (!TOPS.has(top) && !ON_PAPER.has(top))
      return this.findings.error(
        pointer,
        `line ${line}: there is no "${path}": begin with record., user., tenant. or event.`
      )
    const isKnown = top === 'record' ? this.#knows(name, key) : NAMED[top]?.has(name)
    if (name !== undefined && isKnown === false)
      this.findings.error(pointer, `line ${line}: there is no field "${path}"`)
  }

  /** Without an entity any field may be meant. */
  #knows(name: string | undefined, key?: string) {
    if (name === undefined || !this.#family || (RECORD.has(name) && !key)) return true
    if (name === 'rows' && key) return this.#family.knowsOfAny(key)
    return this.#family.knowsOfAny(name === 'custom' && key ? `custom.${key}` : name)
  }

  /** Its places hold texts: with one in each it has to be readable. */
  #json(body: Title) {
    const texts = typeof body === 'string' ? { '': body } : body
    for (const [locale, source] of Object.entries(texts)) {
      // Braces without end are told already, and would be searched from each of them.
      if (/\{\{[#~]*[#^]/.test(source) || readTemplate(source).problems.length) continue
      try {
        JSON.parse(source.replace(/\{\{.*?\}\}/gs, 'x'))
      } catch {
        const pointer = locale ? `/body/${locale}` : '/body'
        this.findings.error(pointer, 'is not JSON: put its places in quotes, "{{record.label}}"')
      }
    }
  }
}
