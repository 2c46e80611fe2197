import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = Addressed & { token: string }

const SUBJECT = { en: 'Choose a new password', de: 'Neues Passwort wählen' }

/** The way back in for somebody who forgot the password. */
export default class ResetPasswordMail extends CompanyMail<Letter> {
  protected view = 'reset_password'

  protected title(language: Language) {
    return SUBJECT[language]
  }

  protected contents() {
    return { url: this.address(`/password/reset/${this.letter.token}`) }
  }
}
