import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; locale: string | null; key: string; count: number }

const SUBJECT = {
  en: 'An automation was paused',
  de: 'Eine Automation wurde angehalten',
}

/** Tells the administrators that an automation ran so often that it rests until somebody has looked. */
export default class AutomationPausedMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, locale, key, count } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const { name: company, slug } = this.tenant
    const url = tenantUrl(slug, `/settings/definitions/automation/${key}`)
    const state = { language, company, key, count, url }
    this.message
      .to(to)
      .subject(SUBJECT[language])
      .htmlView(`mails/${language}/automation_paused_html`, state)
      .textView(`mails/${language}/automation_paused_text`, state)
  }
}
