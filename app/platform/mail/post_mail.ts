import type { BaseMail } from '@adonisjs/mail'
import mail from '@adonisjs/mail/services/main'
import type { MailerMessenger } from '@adonisjs/mail/types'
import { sealLetter, SEND_MAIL } from '#platform/mail/send_mail'
import { enqueue } from '#platform/jobs/enqueue'

/** Sends when the unit commits, and never without: a mail server that is slow or away fails no request. */
export function postMail(letter: BaseMail): Promise<void> {
  return mail.sendLater(letter)
}

/** What is to be sent later waits in the tenant's outbox, with everything else the unit has done. */
export const outboxMessenger: MailerMessenger = {
  queue: (letter) =>
    enqueue(SEND_MAIL, { letter: sealLetter(letter) }, { id: null, channel: 'system' }),
}
