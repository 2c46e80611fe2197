import { defineConfig, transports } from '@adonisjs/mail'
import type { InferMailers } from '@adonisjs/mail/types'
import { appDomain, isLocal, storagePath } from '#config/app'
import { MailFolder } from '#platform/mail/mail_folder'
import env from '#start/env'

const smtp = env.get('SMTP_URL')

/** Where mail goes when no SMTP server is named: a folder, readable at /dev/mail on localhost only. */
export const mailFolder = new MailFolder(`${storagePath}/mail`)
export const mailFolderIsPublic = isLocal(appDomain) && !smtp

const mailConfig = defineConfig({
  default: smtp ? 'smtp' : 'folder',
  from: { address: env.get('MAIL_FROM', `no-reply@${appDomain}`), name: 'FieldRino' },
  mailers: {
    smtp: transports.smtp(smtpSettings(smtp)),
    folder: () => mailFolder,
  },
})

export default mailConfig

function smtpSettings(url = 'smtp://localhost:25') {
  const { hostname, port, protocol, username, password } = new URL(url)
  const auth = username
    ? {
        type: 'login' as const,
        user: decodeURIComponent(username),
        pass: decodeURIComponent(password),
      }
    : undefined
  return { host: hostname, port: Number(port || 25), secure: protocol === 'smtps:', auth }
}

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
