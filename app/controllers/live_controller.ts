import type { HttpContext } from '@adonisjs/core/http'
import { assertFollows, sees } from '#models/live_access'
import { LiveStream } from '#platform/live/live_stream'
import { liveStreams } from '#platform/live/live_streams'
import { parseTopics } from '#platform/live/live_topic'

/** Server-sent events for open pages: `?topics=tasks,equipment:<id>`. */
export default class LiveController {
  async show({ principal, tenant, request, response }: HttpContext) {
    const topics = parseTopics(request.input('topics'))
    await assertFollows(principal, topics)
    const stream = new LiveStream(topics, sees(principal, tenant!))
    liveStreams.add(tenant!.id, stream)
    response.header('Content-Type', 'text/event-stream').header('X-Accel-Buffering', 'no')
    return response.stream(stream.body)
  }
}
