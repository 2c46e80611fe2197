import { NO_REPORT_FACTS, reportFacts } from '#models/report_facts'
import { moment } from '#models/report_checklists'
import { loadPhotos } from '#models/report_photos'
import { reportWords } from '#models/report_words'
import { tenantFacts } from '#models/rule_facts'
import { templateFacts, type Told } from '#models/template_facts'
import type { Mover, WorkflowModel } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type { TemplateDefinition } from '#platform/definitions/types'
import { E_NOT_FOUND } from '#platform/errors'
import { renderDocument, type Facts } from '#platform/templates/render_template'
import { pdfThreads } from '#platform/templates/render_threads'

type Reader = Pick<Mover, 'principal' | 'locale'>

export type Paper = { title: string; content: Uint8Array }

/** The templates a record of an entity can be printed by. */
export async function reportsOf(entity: string, locale: string) {
  const all = await definitionRegistry.all('template')
  return all
    .map(({ document }) => document as TemplateDefinition)
    .filter((document) => document.channel === 'pdf' && document.entity === entity)
    .map(({ key, title }) => ({ key, title: titleText(title, locale, key) }))
}

/** The one of that key. @throws E_NOT_FOUND also for a template of another entity, or of another channel */
export async function reportTemplate(entity: string, key: string): Promise<TemplateDefinition> {
  const { document } = await definitionRegistry.find<TemplateDefinition>('template', key)
  if (document.channel !== 'pdf' || document.entity !== entity) throw new E_NOT_FOUND()
  return document
}

/**
 * A record on paper. Permissions are those of its reader up to here; what stands in it is what templates may tell
 * to anybody. @throws E_TEMPLATE_FAILED
 */
export class Report {
  constructor(
    private told: Omit<Told, 'locale' | 'user'>,
    private reader: Reader,
    /** Where the record has checklists and photos. */
    private held?: WorkflowModel
  ) {}

  /** What stands in it, as HTML or as the template's channel has it. */
  async render(template: TemplateDefinition) {
    return renderDocument(template, await this.facts(template), this.reader.locale)
  }

  async print(template: TemplateDefinition): Promise<Paper> {
    const { locale } = this.reader
    const { subject, body } = await this.render(template)
    const { name, time_zone: timeZone } = tenantFacts()
    const words = reportWords(locale)
    const title = subject || titleText(template.title, locale, template.key)
    const content = await pdfThreads.run({
      html: body,
      title,
      letterhead: name,
      foot: words.printed.replace('{when}', moment(new Date(), { locale, timeZone })),
      numbering: words.numbering,
      locale,
      photos: this.held ? await loadPhotos(body, this.held.holder) : {},
    })
    return { title, content }
  }

  private async facts({ channel }: TemplateDefinition): Promise<Facts> {
    const { principal, locale } = this.reader
    const { email, firstName, lastName } = principal
    const user = { name: `${firstName} ${lastName}`.trim() || email, email }
    const facts = await templateFacts({ ...this.told, locale, user })
    if (channel !== 'pdf') return facts
    return {
      ...facts,
      ...(this.held ? await reportFacts(this.held, this.reader) : NO_REPORT_FACTS),
    }
  }
}
