import { E_INVALID_QUERY } from '#platform/errors'

/** What an open page follows: the records of an entity (`task`) or one of them (`task:<id>`). */
export type LiveTopic = { entity: string; id?: string }

const MOST = 20
const TOPIC = /^([a-z][a-z0-9_]{0,62})(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/

/** @param text `task,equipment:<id>`. @throws E_INVALID_QUERY */
export function parseTopics(text: unknown): LiveTopic[] {
  const names = typeof text === 'string' ? text.split(',').filter(Boolean) : []
  if (names.length === 0 || names.length > MOST) {
    throw new E_INVALID_QUERY(`topics takes 1 to ${MOST} entities or records: task,equipment:<id>`)
  }
  return names.map((name) => {
    const [, entity, id] = TOPIC.exec(name) ?? []
    if (!entity) throw new E_INVALID_QUERY(`"${name.slice(0, 60)}" is no topic`)
    return { entity, id }
  })
}

export function topicName({ entity, id }: LiveTopic) {
  return id ? `${entity}:${id}` : entity
}
