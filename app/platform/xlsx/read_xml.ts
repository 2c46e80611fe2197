import type { Readable } from 'node:stream'
import sax from 'sax'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'

export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads a part of a workbook; yields behind every piece, so that what was found can be taken and others get
 * their turn. Names come without prefix. A document type is refused, so that no entity can be declared. @throws E_UNSUPPORTED_MEDIA_TYPE
 */
export async function* readXml<T extends XmlListener>(
  source: Readable,
  listener: T
): AsyncGenerator<T> {
  const parser = sax.parser(true)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  parser.ondoctype = () => {
    throw refusedWorkbook('declares a document type, which no workbook does')
  }
  parser.onerror = () => {
    throw damaged()
  }
  parser.onopentag = ({ name, attributes }) =>
    listener.open?.(local(name), attributes as Record<string, string>)
  parser.onclosetag = (name) => listener.close?.(local(name))
  parser.ontext = parser.oncdata = (text) => listener.text?.(text)
  try {
    for await (const piece of pieces(source)) {
      parser.write(decoded(decoder, piece))
      yield listener
    }
    parser.close()
    yield listener
  } finally {
    source.destroy()
  }
}

async function* pieces(source: Readable): AsyncGenerator<Buffer> {
  try {
    yield* source
  } catch {
    throw damaged()
  }
}

function decoded(decoder: TextDecoder, piece: Buffer) {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw damaged()
  }
}

function local(name: string) {
  return name.slice(name.indexOf(':') + 1)
}

function damaged() {
  return refusedWorkbook(
    'is damaged: a part of the workbook cannot be read. Save it again as .xlsx'
  )
}
