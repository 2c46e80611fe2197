import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { v7 } from 'uuid'

export type KeptMail = {
  id: string
  at: string
  to: string[]
  subject: string
  html: string
  text: string
}

/** A mailer that keeps each message as a file, for machines without an SMTP server. */
export class MailFolder implements MailTransportContract {
  constructor(private folder: string) {}

  async send(message: NodeMailerMessage) {
    const id = v7()
    await mkdir(this.folder, { recursive: true })
    await writeFile(join(this.folder, `${id}.json`), JSON.stringify(kept(id, message)))
    return new MailResponse(id, { from: false, to: [] }, undefined)
  }

  /** The newest messages first. */
  async newest(count: number): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => [])
    const newest = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .slice(0, count)
    return Promise.all(
      newest.map(
        async (name) => JSON.parse(await readFile(join(this.folder, name), 'utf8')) as KeptMail
      )
    )
  }
}

function kept(id: string, message: NodeMailerMessage): KeptMail {
  const to = (message.to ?? []).map((recipient) =>
    typeof recipient === 'string' ? recipient : recipient.address
  )
  return {
    id,
    at: new Date().toISOString(),
    to,
    subject: message.subject ?? '',
    html: String(message.html ?? ''),
    text: String(message.text ?? ''),
  }
}
