import encryption from '@adonisjs/core/services/encryption'
import type { MessageBodyTemplates, NodeMailerMessage } from '@adonisjs/mail/types'
import mail from '@adonisjs/mail/services/main'
import { E_VALIDATION } from '#platform/errors'
import { jobRegistry } from '#platform/jobs/job_registry'

type Letter = { message: NodeMailerMessage; views: MessageBodyTemplates }

export const SEND_MAIL = 'send_mail'

/** Letters carry one-time links, and outbox and queue are read by operators: both keep them encrypted. */
export function sealLetter(letter: Letter): string {
  return encryption.encrypt(letter, undefined, SEND_MAIL)
}

jobRegistry.add<{ letter: string }>({
  name: SEND_MAIL,
  queue: 'critical',
  units: 'own',
  handle: ({ letter }) => mail.use().sendCompiled(opened(letter)),
})

/** @throws E_VALIDATION when the key it was sealed with is gone: repeating would not help */
function opened(letter: string): Letter {
  const found = encryption.decrypt<Letter>(letter, SEND_MAIL)
  if (!found) throw new E_VALIDATION('This letter was sealed with a key that is no longer known')
  return found
}
