import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Whether a request to S3 is signed with `secret` (AWS Signature Version 4, in its header or in its address):
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function isSigned(request: IncomingMessage, secret: string) {
  const [path, query = ''] = request.url!.split('?')
  const given = new URLSearchParams(query)
  const { credential, signedHeaders, signature, date } = partsOf(request, given)
  if (!credential || !signature) return false
  const names = signedHeaders.split(';')
  const canonical = [
    request.method,
    path,
    query
      .split('&')
      .filter((pair) => pair && !pair.startsWith('X-Amz-Signature='))
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders,
    request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  ].join('\n')
  const scope = credential.split('/').slice(1)
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), hex(canonical)].join('\n')
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signature
}

function partsOf({ headers }: IncomingMessage, query: URLSearchParams) {
  const header = headers.authorization ?? ''
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(header)?.[1]
  const from = (name: string) => part(name) ?? query.get(`X-Amz-${name}`) ?? ''
  return {
    credential: from('Credential'),
    signedHeaders: from('SignedHeaders'),
    signature: from('Signature'),
    date: String(headers['x-amz-date'] ?? query.get('X-Amz-Date')),
  }
}

function hmac(key: string | Buffer, text: string) {
  return createHmac('sha256', key).update(text).digest()
}

function hex(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
