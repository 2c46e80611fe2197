import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = Addressed & { token: string }

const SUBJECT = { en: 'Confirm your e-mail address', de: 'Bestätigen Sie Ihre E-Mail-Adresse' }

/** Asks a user to confirm that the address is theirs. */
export default class VerifyEmailMail extends CompanyMail<Letter> {
  protected view = 'verify_email'

  protected title(language: Language) {
    return SUBJECT[language]
  }

  protected contents() {
    return { url: this.address(`/verify-email/${this.letter.token}`) }
  }
}
