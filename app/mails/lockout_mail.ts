import { limits } from '#config/limiter'
import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = Addressed & { ip: string }

const SUBJECT = {
  en: 'Log-in to your account is paused',
  de: 'Die Anmeldung an Ihrem Konto ist gesperrt',
}

/** Tells somebody that logging in to their account failed too often. */
export default class LockoutMail extends CompanyMail<Letter> {
  protected view = 'lockout'

  protected title(language: Language) {
    return SUBJECT[language]
  }

  protected contents() {
    const { requests: attempts, seconds } = limits.loginPerAccount
    const url = this.address('/password/forgot')
    return { attempts, minutes: Math.ceil(seconds / 60), ip: this.letter.ip, url }
  }
}
