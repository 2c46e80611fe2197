import { createHash } from 'node:crypto'
import { recordLabel, recordPath } from '#models/record_path'
import type { EffectKind, EffectOccasion } from '#platform/effects/effect_kind'
import { renderTemplate } from '#platform/effects/templates'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { E_OUTBOUND_FAILED, E_OUTBOUND_REFUSED } from '#platform/errors'
import { outbound } from '#platform/outbound/outbound'
import { signatureOf, signingSecret } from '#platform/outbound/signature'
import { recordOutput } from '#platform/entities/record_output'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** A call as it leaves the unit. */
type Call = { tenantId: string; url: string; headers: Record<string, string>; body: string }

/** Asked for too soon or too often: those are tried again like a server's own failures. */
const PASSING = new Set([408, 425, 429])

export const webhookEffect: EffectKind = {
  key: 'webhook',
  title: { en: 'Call a webhook', de: 'Webhook aufrufen' },
  icon: 'i-lucide-webhook',
  phase: 'after',
  parameters: {
    type: 'object',
    properties: {
      url: {
        type: 'string',
        format: 'uri',
        maxLength: 2000,
        title: { en: 'Address', de: 'Adresse' },
        description: {
          en: 'https:// and of the open internet. Each call is signed in FieldRino-Signature',
          de: 'https:// und im offenen Internet. Jeder Aufruf ist in FieldRino-Signature unterschrieben',
        },
      },
      event: {
        type: 'string',
        maxLength: 100,
        pattern: '^[a-z][a-z0-9_.]{0,99}$',
        title: { en: 'Event', de: 'Ereignis' },
      },
      template: {
        'type': 'string',
        'pattern': '^[a-z][a-z0-9_]{0,62}([.][a-z][a-z0-9_]{0,62})?$',
        'title': { en: 'Template of the body', de: 'Vorlage des Inhalts' },
        'x-widget': 'template',
      },
    },
  },

  async prepare({ url, event, template }, occasion) {
    if (typeof url !== 'string') return {}
    const { id } = tenant.current()
    const body = await bodyOf(template, String(event ?? nameOf(occasion)), occasion)
    return { call: { tenantId: id, url, body, headers: headersOf(url, occasion) } }
  },

  async run({ call }) {
    if (!call) return { did: 'Called nobody: no address is set' }
    const { url, headers, ...rest } = call as Call
    const signature = signatureOf(rest.body, signingSecret(rest.tenantId))
    const { status } = await outbound({
      ...rest,
      url,
      headers: { ...headers, 'FieldRino-Signature': signature },
    })
    assertTaken(status, new URL(url).host)
    return { did: `${new URL(url).host} answered ${status}` }
  },
}

/** @throws E_OUTBOUND_FAILED for what another time may heal, E_OUTBOUND_REFUSED for the rest */
function assertTaken(status: number, host: string) {
  if (status >= 200 && status < 300) return
  if (status >= 500 || PASSING.has(status))
    throw new E_OUTBOUND_FAILED(`${host} answered ${status}`)
  const redirected = status >= 300 && status < 400 ? ': redirects are not followed' : ''
  throw new E_OUTBOUND_REFUSED(`${host} answered ${status}${redirected}`)
}

function nameOf({ entity, cause }: EffectOccasion) {
  return `${entity}.${cause.key}`
}

async function bodyOf(template: unknown, event: string, occasion: EffectOccasion) {
  const { entity, recordId, record, occurrence, cause } = occasion
  const label = await recordLabel(entity, record)
  const { slug } = tenant.current() as Tenant
  const url = tenantUrl(slug, recordPath(entity, recordId))
  const facts = { entity, record, label, url, locale: 'en' }
  const rendered = typeof template === 'string' ? await renderTemplate(template, facts) : undefined
  if (rendered) return rendered.text
  return JSON.stringify({
    id: occurrence,
    event,
    at: new Date().toISOString(),
    cause,
    entity,
    url,
    record: recordOutput(await definitionRegistry.entity(entity), record),
  })
}

/** The same call, repeated, carries the same key. */
function headersOf(url: string, { occurrence, cause }: EffectOccasion) {
  const key = createHash('sha256').update([occurrence, cause.kind, cause.key, url].join(' '))
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'FieldRino-Webhooks/1',
    'Idempotency-Key': key.digest('hex'),
  }
}
