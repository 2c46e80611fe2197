import { DateTime } from 'luxon'
import { Notice, type NoticeText } from '#models/notice'
import type { DefinitionVersion } from '#platform/definitions/definition_version'
import type { KeptAppointment } from '#platform/definitions/publication_schedule'
import { titleText } from '#platform/definitions/title_text'
import type { Definition } from '#platform/definitions/types'
import type { Language } from '#platform/language/languages'
import { translated } from '#platform/language/translated'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

type Refused = { title: string; at: string; why: string }

const PUBLISHED: Record<Language, (title: string, version: number) => string> = {
  en: (title, version) => `${title}: version ${version} is published, as you set the time`,
  de: (title, version) => `${title}: Version ${version} ist veröffentlicht, wie von Ihnen geplant`,
}

const REFUSED: Record<Language, (about: Refused) => NoticeText> = {
  en: ({ title, at, why }) => ({
    title: `${title} was not published`,
    body: `It was to be published on ${at}. ${why}. The draft is as it was: mend it, then publish it or set another time.`,
  }),
  de: ({ title, at, why }) => ({
    title: `${title} wurde nicht veröffentlicht`,
    body: `Geplant war ${at}. ${why}. Der Entwurf ist, wie er war: Beheben Sie es, dann veröffentlichen Sie ihn oder legen eine andere Zeit fest.`,
  }),
}

/** Reasons that are told; the designer shows all of them. */
const TOLD = 5

/** Whoever set the time for a publication hears what became of it. */
export class PublicationNotice {
  constructor(private kept: KeptAppointment) {}

  async published({ document, version }: DefinitionVersion) {
    await this.send(['in_app'], (language) => ({
      title: PUBLISHED[language](titleText(document.title, language, document.key), version!),
    }))
  }

  async refused(document: Definition, reasons: string[]) {
    await this.send(['in_app', 'email'], (language) => {
      const why = reasons.slice(0, TOLD).map((reason) => translated(reason, language).trim())
      const title = titleText(document.title, language, document.key)
      return REFUSED[language]({ title, at: this.at(language), why: why.join('; ') })
    })
  }

  private async send(
    channels: readonly ('in_app' | 'email')[],
    text: (language: Language) => NoticeText
  ) {
    const { id, kind, key, scheduled_by: to } = this.kept
    await new Notice({
      to: [to],
      occurrence: id,
      kind: 'definition',
      entity: kind,
      record_id: id,
      path: `/settings/definitions/${kind}/${key}`,
      causedBy: to,
      channels,
      text: async ({ language }) => text(language),
    }).send()
  }

  /** In the tenant's zone. */
  private at(language: Language) {
    const { timeZone } = tenant.current() as Tenant
    return DateTime.fromJSDate(this.kept.publish_at, { zone: timeZone })
      .setLocale(language)
      .toLocaleString(DateTime.DATETIME_MED)
  }
}
