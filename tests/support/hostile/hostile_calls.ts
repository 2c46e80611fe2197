import type { HostileDocument } from '#tests/support/hostile/hostile_document'

export type Call = { method: 'PUT' | 'POST'; path: string; body: string }

/** What an admin sends to bring a document in; the last call is the one that is answered for. */
export function callsOf({ way, document, record }: HostileDocument, taskId: string): Call[] {
  const given = document()
  const body = typeof given === 'string' ? given : JSON.stringify(given)
  const { kind, key } = JSON.parse(body) as { kind: string; key: string }
  const home = `/definitions/${kind}/${key}`
  const keep: Call = { method: 'PUT', path: `${home}/draft/`, body }
  if (way === 'draft') return [keep]
  if (way === 'view') return [post('/views/', given)]
  if (way === 'preview')
    return [
      post(`/templates/${key}/preview/`, { entity: 'task', record_id: taskId, document: given }),
    ]
  if (way === 'trial')
    return [post(`/automations/${key}/dry-run/`, { record_id: taskId, document: given })]
  return [keep, post(`${home}/publish/`, {}), post(`/records/${key}/`, record!())]
}

/** What the answer says, a line for each place: `/schema/properties/a: must be …`. */
export function toldBy(answer: unknown): string[] {
  const { error, data } = answer as {
    error?: { message?: string; details?: Record<string, string[]> }
    data?: { decision?: string }
  }
  const details = Object.entries(error?.details ?? {}).flatMap(([place, texts]) =>
    [texts].flat().map((text) => `${place}: ${text}`)
  )
  return [...details, error?.message ?? '', data?.decision ?? ''].filter(Boolean)
}

function post(path: string, body: unknown): Call {
  return { path, method: 'POST', body: JSON.stringify(body) }
}
