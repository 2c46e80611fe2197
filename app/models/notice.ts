import NotificationMail from '#mails/notification_mail'
import { Notifications, type NewNotification } from '#models/notification'
import { languageOf, type Language } from '#platform/language/languages'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { tenantUrl } from '#platform/tenancy/tenant_url'

export type Recipient = { id: string; email: string; locale: string | null; language: Language }

export type NoticeText = {
  title: string
  body?: string
  /** As a template rendered it, sanitised; the mail goes without where there is none. */
  html?: string
  subject?: string
  /** What the mail's button opens instead of the page. */
  path?: string
}

export type NoticeOptions = Omit<NewNotification, 'user_id' | 'title' | 'body'> & {
  /** User ids, each once. */
  to: string[]
  /** Who caused it: as long as their address is not confirmed nobody else gets mail for it. */
  causedBy: string | null
  channels?: readonly ('in_app' | 'email')[]
  text(reader: Recipient): Promise<NoticeText>
}

type Row = Omit<Recipient, 'language'>

const READERS =
  'SELECT id, email, locale FROM users WHERE id = ANY($1::uuid[]) AND is_active AND deleted_at IS NULL ORDER BY id'
const CONFIRMED = 'SELECT FROM users WHERE id = $1 AND email_verified_at IS NULL'

/** Tells people of an event, each once and in their own language: in the product, and by mail. */
export class Notice {
  constructor(private options: NoticeOptions) {}

  /** @returns how many heard of it now */
  async send(): Promise<number> {
    const rows = await tenant.query<Row>(READERS, [this.options.to])
    const company = (tenant.current() as Tenant).locale
    const mayMail = await this.mayMail()
    let told = 0
    for (const row of rows) {
      const reader = { ...row, language: languageOf(row.locale ?? company) }
      if (await this.tell(reader, mayMail)) told++
    }
    return told
  }

  private async tell(reader: Recipient, mayMail: boolean) {
    const { channels = ['in_app', 'email'], causedBy, occurrence, kind, path } = this.options
    const { entity, record_id: record } = this.options
    const { title, body, ...mail } = await this.options.text(reader)
    const about = { occurrence, kind, path, entity, record_id: record }
    const isNew = await Notifications.add({ ...about, user_id: reader.id, title, body })
    if (!isNew) return false
    if (channels.includes('email') && (mayMail || reader.id === causedBy))
      await this.mail(reader, { title, body, ...mail })
    return true
  }

  private async mail({ email, language }: Recipient, text: NoticeText) {
    const owner = tenant.current() as Tenant
    const url = tenantUrl(owner.slug, text.path ?? this.options.path)
    await postMail(new NotificationMail(owner, { to: email, language, url, ...text }))
  }

  private async mayMail() {
    const { causedBy } = this.options
    return causedBy === null || (await tenant.query(CONFIRMED, [causedBy])).length === 0
  }
}
