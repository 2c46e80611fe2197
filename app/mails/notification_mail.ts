import { BaseMail } from '@adonisjs/mail'
import type { Language } from '#platform/language/languages'
import type Tenant from '#platform/tenancy/tenant'

type Letter = {
  to: string
  language: Language
  url: string
  title: string
  subject?: string
  body?: string
  html?: string
}

const ACTION = { en: 'Open', de: 'Öffnen' }

/** Something happened that its reader is to know of. */
export default class NotificationMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, title, subject = title, body = '', html = '', url, language } = this.letter
    const state = { language, company: this.tenant.name, url, title, body, html }
    const view = { ...state, action: ACTION[language] }
    this.message
      .to(to)
      .subject(subject.replace(/[\r\n]+/g, ' '))
      .htmlView('mails/notification_html', view)
      .textView('mails/notification_text', view)
  }
}
