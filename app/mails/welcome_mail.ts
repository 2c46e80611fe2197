import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = Addressed & { token: string }

const SUBJECT = {
  en: (company: string) => `Your account at ${company}`,
  de: (company: string) => `Ihr Konto bei ${company}`,
}

/** Tells somebody that an account was made for them, and where to choose a password. */
export default class WelcomeMail extends CompanyMail<Letter> {
  protected view = 'welcome'

  protected title(language: Language) {
    return SUBJECT[language](this.tenant.name)
  }

  protected contents() {
    return { url: this.address(`/password/reset/${this.letter.token}`) }
  }
}
