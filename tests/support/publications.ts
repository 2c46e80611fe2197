import { DateTime } from 'luxon'
import type { Caller } from '#tests/support/caller'

/** A draft called by its own name, and the time at which it is published by itself. */
export const TOMORROW = DateTime.now().plus({ days: 1 }).startOf('minute')

export const at = (time: DateTime) => time.toISO()!

export const path = (name: string) => `/definitions/entity/equipment.${name}`

const LOAD = { load: { type: 'number', title: 'Load' } }

export async function drafted(api: Caller, name: string, properties: object = LOAD) {
  const key = `equipment.${name}`
  const schema = { type: 'object', properties }
  const document = { kind: 'entity', key, title: { en: name, de: `${name} (de)` }, schema }
  ;(await api.put(`${path(name)}/draft/?force=true`, document)).assertStatus(200)
}

export async function scheduled(api: Caller, name: string, body: object = {}) {
  const answer = await api.post(`${path(name)}/schedule/`, { publish_at: at(TOMORROW), ...body })
  answer.assertStatus(200)
  return answer.body().data
}

/** The newest; null while none was published. */
export async function versionOf(api: Caller, name: string): Promise<number | null> {
  return (await api.get(`${path(name)}/versions/`)).body().data[0]?.version ?? null
}
