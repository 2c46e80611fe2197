import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { outboundLimits, outboundWidth } from '#config/outbound'
import { E_OUTBOUND_BUSY, E_OUTBOUND_FAILED } from '#platform/errors'
import { HostBreaker } from '#platform/outbound/host_breaker'
import { assertOpenUrl, openLookup } from '#platform/outbound/open_lookup'

export type OutboundCall = {
  /** Whose address it is: the calls of one tenant are few at a time. */
  tenantId: string
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

export type OutboundAnswer = { status: number; text: string }

const breaker = new HostBreaker()
const underWay = new Map<string, number>()

/**
 * The one way to an address that a tenant named. Never called inside a unit of work. Redirects are not followed:
 * a 3xx is an answer like any other.
 * @throws E_OUTBOUND_REFUSED for a private address, E_OUTBOUND_FAILED, E_OUTBOUND_PAUSED, E_OUTBOUND_BUSY
 */
export async function outbound(call: OutboundCall): Promise<OutboundAnswer> {
  const url = assertOpenUrl(call.url)
  breaker.assertClosed(url.host)
  const leave = enter(call.tenantId)
  try {
    const answer = await send(url, call)
    if (answer.status >= 500) breaker.failed(url.host)
    else breaker.answered(url.host)
    return answer
  } catch (error) {
    breaker.failed(url.host)
    throw error
  } finally {
    leave()
  }
}

function enter(tenantId: string) {
  const count = underWay.get(tenantId) ?? 0
  if (count >= outboundWidth) throw new E_OUTBOUND_BUSY()
  underWay.set(tenantId, count + 1)
  return () => {
    const left = (underWay.get(tenantId) ?? 1) - 1
    if (left) underWay.set(tenantId, left)
    else underWay.delete(tenantId)
  }
}

function send(url: URL, { method = 'POST', headers = {}, body }: OutboundCall) {
  const { promise, resolve, reject } = Promise.withResolvers<OutboundAnswer>()
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest
  const signal = AbortSignal.timeout(outboundLimits.total)
  const request = open(url, { method, headers, lookup: openLookup, signal, agent: false })
  const connecting = setTimeout(
    () => request.destroy(new Error('No connection in time')),
    outboundLimits.connect
  )
  request.once('socket', (socket) => {
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () =>
      clearTimeout(connecting)
    )
  })
  request.once('response', (response) => void read(response).then(resolve, reject))
  request.once('error', reject)
  request.once('close', () => clearTimeout(connecting))
  request.end(body)
  return promise.catch((error) => {
    throw worded(url.host, error)
  })
}

/** Reads the beginning of an answer and lets go of the rest. */
async function read(response: IncomingMessage): Promise<OutboundAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= outboundLimits.answer) break
  }
  const text = Buffer.concat(chunks).subarray(0, outboundLimits.answer).toString('utf8')
  return { status: response.statusCode ?? 0, text }
}

function worded(host: string, error: NodeJS.ErrnoException & { status?: number }) {
  if (error.status) return error
  return new E_OUTBOUND_FAILED(`${host} cannot be reached: ${error.code ?? error.message}`, {
    cause: error,
  })
}
