import { CompanyMail } from '#mails/company_mail'
import type { Language } from '#platform/language/languages'

type Letter = { to: string; from: string; token: string }

const SUBJECT = {
  en: (company: string) => `Join ${company} on FieldRino`,
  de: (company: string) => `${company} auf FieldRino beitreten`,
}

/** Invites somebody to join a company. They have chosen no language yet: the company’s is the likeliest. */
export default class InvitationMail extends CompanyMail<Letter> {
  protected view = 'invitation'

  protected title(language: Language) {
    return SUBJECT[language](this.tenant.name)
  }

  protected contents() {
    const { from, token } = this.letter
    return { from, url: this.address(`/invitations/${token}`) }
  }
}
