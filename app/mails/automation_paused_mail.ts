import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = Addressed & { key: string; count: number }

const SUBJECT = {
  en: 'An automation was paused',
  de: 'Eine Automation wurde angehalten',
}

/** Tells the administrators that an automation ran so often that it rests until somebody has looked. */
export default class AutomationPausedMail extends CompanyMail<Letter> {
  protected view = 'automation_paused'

  protected title(language: Language) {
    return SUBJECT[language]
  }

  protected contents() {
    const { key, count } = this.letter
    return { key, count, url: this.address(`/settings/definitions/automation/${key}`) }
  }
}
