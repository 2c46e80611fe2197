import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type TableFormat = keyof typeof TYPES

/** What `format=` asks for; CSV unless said. @throws E_UNSUPPORTED_MEDIA_TYPE */
export function tableFormat(asked: unknown = 'csv'): TableFormat {
  if (asked === 'csv' || asked === 'xlsx') return asked
  throw new E_UNSUPPORTED_MEDIA_TYPE(
    'Tables come as CSV and as workbooks: ask for format=csv or format=xlsx'
  )
}

/** A table as a download that nobody caches and no browser guesses about. */
export function sendTable(
  { response }: HttpContext,
  {
    name,
    format,
    content,
  }: { name: string; format: TableFormat; content: AsyncIterable<unknown> | string[] }
) {
  response.header('Content-Type', TYPES[format])
  response.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  response.header('Cache-Control', 'private, no-store').header('X-Content-Type-Options', 'nosniff')
  return response.stream(content instanceof Readable ? content : Readable.from(content))
}
