import type { HttpContext } from '@adonisjs/core/http'
import { mailFolder } from '#config/mail'

/** Newest messages a person looks through for the one just sent. */
const SHOWN = 50

/** What would have been sent: routed only where no SMTP server is named and the domain is localhost. */
export default class MailPageController {
  async show({ inertia }: HttpContext) {
    const messages = await mailFolder.newest(SHOWN)
    return inertia.render('dev/mail', {
      messages: messages.map(({ id, at, to, subject, text }) => ({
        id,
        to: to.join(', '),
        subject,
        text,
        sent_at: at,
      })),
    })
  }
}
