import { BaseMail } from '@adonisjs/mail'
import { languageOf } from '#platform/language/languages'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** `reset`: somebody who manages people took it away. */
export type FactorChange = 'enabled' | 'disabled' | 'reset'

type Letter = { to: string; locale: string | null; change: FactorChange }

const SUBJECT = {
  en: {
    enabled: 'A second factor was switched on',
    disabled: 'Your second factor was switched off',
    reset: 'Your second factor was reset',
  },
  de: {
    enabled: 'Ein zweiter Faktor wurde eingeschaltet',
    disabled: 'Ihr zweiter Faktor wurde ausgeschaltet',
    reset: 'Ihr zweiter Faktor wurde zurückgesetzt',
  },
}

/** Tells somebody that logging in to their account asks for more or for less from now on. */
export default class SecondFactorMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, locale, change } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const title = SUBJECT[language][change]
    const path = change === 'reset' ? '/login' : '/password/forgot'
    const url = tenantUrl(this.tenant.slug, path)
    const state = { language, company: this.tenant.name, title, change, url }
    this.message
      .to(to)
      .subject(title)
      .htmlView(`mails/${language}/second_factor_html`, state)
      .textView(`mails/${language}/second_factor_text`, state)
  }
}
