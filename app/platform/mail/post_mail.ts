import emitter from '@adonisjs/core/services/emitter'
import logger from '@adonisjs/core/services/logger'
import type { BaseMail } from '@adonisjs/mail'
import mail from '@adonisjs/mail/services/main'
import { tenant } from '#platform/tenancy/tenant_scope'

let isListening = false

/** Sends in the background once the unit has committed: a mail server that is slow or away fails no request. */
export function postMail(letter: BaseMail) {
  logFailures()
  tenant.afterCommit(() => mail.sendLater(letter))
}

function logFailures() {
  if (isListening) return
  isListening = true
  emitter.on('queued:mail:error', ({ error }) =>
    logger.error({ err: error }, 'a mail could not be sent')
  )
}
