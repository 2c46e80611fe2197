import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { E_VALIDATION } from '#platform/errors'

/** A body of exactly `size` bytes; anything else breaks off, so that the store keeps nothing. @throws E_VALIDATION */
export function announcedOnly(request: IncomingMessage, size: number) {
  const said = Number(request.headers['content-length'])
  if (!Number.isNaN(said) && said !== size) throw refused(size)
  return Readable.from(counted(request, size))
}

async function* counted(body: AsyncIterable<Buffer>, size: number) {
  let come = 0
  for await (const chunk of body) {
    come += chunk.length
    if (come > size) throw refused(size)
    yield chunk
  }
  if (come < size) throw refused(size)
}

function refused(size: number) {
  const message = `must have the ${size} bytes that were announced`
  return new E_VALIDATION(`The file ${message}`).withDetails({ file: [message] })
}
