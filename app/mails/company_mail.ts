import { BaseMail } from '@adonisjs/mail'
import { languageOf, type Language } from '#platform/language/languages'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** To whom, and in which language they have chosen to read. */
export type Addressed = { to: string; locale: string | null }

/** A letter of a company, in the language of whoever gets it; in the company's where they have chosen none. */
export abstract class CompanyMail<
  Letter extends { to: string } & Partial<Addressed>,
> extends BaseMail {
  /** `mails/<language>/<view>_html` and `_text`. */
  protected abstract readonly view: string

  constructor(
    protected tenant: Tenant,
    protected letter: Letter
  ) {
    super()
  }

  protected abstract title(language: Language): string

  /** What the views show beside the company's name. */
  protected abstract contents(language: Language): object

  prepare() {
    const { to, locale } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const state = { language, company: this.tenant.name, ...this.contents(language) }
    this.message
      .to(to)
      .subject(this.title(language).replace(/[\r\n]+/g, ' '))
      .htmlView(`mails/${language}/${this.view}_html`, state)
      .textView(`mails/${language}/${this.view}_text`, state)
  }

  protected address(path: string) {
    return tenantUrl(this.tenant.slug, path)
  }
}
