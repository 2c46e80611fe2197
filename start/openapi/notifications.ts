import { answers } from '#platform/api/openapi/answers'
import {
  count,
  moment,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

export const notifications: NounDescription = {
  tag: 'Notifications',
  about: 'What the caller was told, and what their company’s webhooks are signed with.',
  schemas: {
    Notification: object({
      id: uuid,
      kind: oneOf('effect', 'approval', 'definition'),
      title: text,
      body: text,
      entity: nullable(text),
      record_id: nullable(uuid),
      path: { ...nullable(text), description: 'Where it leads, at the company’s own address' },
      read_at: nullable(moment),
      created_at: moment,
    }),
  },
  operations: {
    'notifications.index': {
      summary: 'List one’s notifications',
      description: 'Newest first; `meta.unread` counts those that were not read.',
      query: [
        { name: 'unread', description: '`true` leaves those not read', schema: oneOf('true') },
      ],
      answer: answers.page('Notification', { meta: { unread: count } }),
    },
    'notifications.read': {
      summary: 'Mark one as read',
      answer: answers.none(),
    },
    'notifications.read_all': {
      summary: 'Mark all as read',
      answer: answers.none(),
    },
    'webhooks.secret': {
      summary: 'Read what webhooks are signed with',
      description:
        '`FieldRino-Signature: t=<seconds>,v1=<hex>` is the HMAC-SHA256 of `<seconds>.<body>` with this secret.',
      permission: 'publish_definitions',
      answer: answers.one(object({ secret: text })),
    },
  },
}
