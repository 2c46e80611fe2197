import { CompanyMail, type Addressed } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

/** `reset`: somebody who manages people took it away. */
export type FactorChange = 'enabled' | 'disabled' | 'reset'

type Letter = Addressed & { change: FactorChange }

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
export default class SecondFactorMail extends CompanyMail<Letter> {
  protected view = 'second_factor'

  protected title(language: Language) {
    return SUBJECT[language][this.letter.change]
  }

  protected contents(language: Language) {
    const { change } = this.letter
    const url = this.address(change === 'reset' ? '/login' : '/password/forgot')
    return { title: this.title(language), change, url }
  }
}
