import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { TableMedium } from '#platform/entities/field_types/field_type'
import { E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How a file of comma separated values was written: its own bytes tell, nobody is asked. */
export type CsvDialect = {
  encoding: CsvEncoding
  delimiter: string
  /** Where the cells come from, if not from CSV. */
  medium?: TableMedium
}

const DELIMITERS = [',', ';', '\t', '|']

/** Bytes at the beginning of a file that decide what it is. */
const HEAD = 64 * 1024

const MARKUP = /^\s*<(?:!doctype|!--|\?xml|html|head|body|table|script|svg)\b/i
const OLD_WORKBOOKS = /excel|x-cfb/

/**
 * Looks at a file on disk. What is not UTF-8 and has no mark of UTF-16 is read as Windows-1252, the only
 * other encoding spreadsheets write. @throws E_UNSUPPORTED_MEDIA_TYPE for a file that is no CSV
 */
export async function csvDialect(path: string): Promise<CsvDialect> {
  const head = await readHead(path)
  const marked = byteOrder(head)
  await refuseOthers(head, marked)
  const encoding = marked ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252')
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(head)) }
}

async function readHead(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function byteOrder(head: Buffer): CsvEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

async function refuseOthers(head: Buffer, marked?: CsvEncoding) {
  if (marked) return
  const type = (await fileTypeFromBuffer(head))?.mime ?? ''
  if (OLD_WORKBOOKS.test(type))
    throw refused('is an old workbook or has a password: save it as .xlsx without one')
  if (type) throw refused(`is no CSV file but ${type}: save the table as CSV and send that`)
  if (head.includes(0)) throw refused('is no CSV file: save the table as CSV and send that')
  if (MARKUP.test(head.toString('latin1')))
    throw refused('is a web page or XML: save the table as CSV and send that')
}

async function isUtf8(path: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The one that parts the header most often, outside quotation marks. */
function delimiterOf(head: string) {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)![0].replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}

function refused(message: string) {
  return new E_UNSUPPORTED_MEDIA_TYPE(`The file ${message}`).withDetails({ file: [message] })
}
