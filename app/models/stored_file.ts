import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import drive from '@adonisjs/drive/services/main'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Bytes one file may have. */
export const MAX_FILE_SIZE = 25 * 1024 * 1024

/** More pixels than any camera makes: an image that unpacks to more is a bomb. */
const MAX_PIXELS = 120_000_000

const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const FILES = new Set([
  'text/plain',
  'application/pdf',
  'application/zip',
  'application/rtf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
])

/** What a browser would run, whatever it is called. */
const MARKUP = /^\s*(?:<\?xml|<!doctype|<!--|<(?:svg|html|head|body|script|iframe)\b)/i

const REFUSAL =
  'is of a kind that is not kept here: send photos (JPEG, PNG, WebP), PDF, office files, text, audio or video'

/** The content of an upload as it is kept: of a known kind, images without what the camera wrote about place and owner. */
export class StoredFile {
  readonly sha256: string

  private constructor(
    readonly content: Buffer,
    readonly mimeType: string,
    readonly dimensions: { width?: number; height?: number } = {}
  ) {
    this.sha256 = createHash('sha256').update(content).digest('hex')
  }

  /** @throws E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE */
  static async from({ path, size }: { path: string; size: number }) {
    if (size > MAX_FILE_SIZE) throw new E_PAYLOAD_TOO_LARGE('A file may have 25 MB at most')
    const content = await readFile(path)
    const type = (await fileTypeFromBuffer(content))?.mime ?? textType(content)
    if (type && IMAGES.has(type)) return StoredFile.image(content)
    if (!type || !FILES.has(type)) throw refused(REFUSAL)
    return new StoredFile(content, type)
  }

  private static async image(original: Buffer) {
    try {
      const image = sharp(original, { animated: true, limitInputPixels: MAX_PIXELS }).autoOrient()
      const { data, info } = await image.toBuffer({ resolveWithObject: true })
      return new StoredFile(data, mimeOf(info.format), {
        width: info.width,
        height: info.pageHeight ?? info.height,
      })
    } catch (error) {
      throw refused('is no image that can be read: take it again or send it as JPEG', error)
    }
  }

  /** Keeps the content under a key that begins with the tenant of the open unit. */
  async keep(name: string): Promise<string> {
    const key = keyOf(name)
    try {
      await drive.use().put(key, this.content, { contentType: this.mimeType })
    } catch (error) {
      // A disk that is full keeps what fitted on it.
      await StoredFile.forget(key).catch(() => {})
      throw error
    }
    return key
  }

  static read(key: string) {
    return drive.use().getStream(key)
  }

  static async forget(key: string) {
    await drive.use().delete(key)
  }
}

function keyOf(name: string) {
  return `tenants/${tenant.current().id}/attachments/${name}`
}

/** Text has no magic bytes: it is what reads as UTF-8, holds no control bytes and is no markup. */
function textType(content: Buffer) {
  if (content.includes(0) || !isUtf8Text(content)) return undefined
  return MARKUP.test(content.subarray(0, 1_024).toString()) ? undefined : 'text/plain'
}

function isUtf8Text(content: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}

function mimeOf(format: string) {
  return format === 'heif' ? 'image/avif' : `image/${format}`
}

function refused(message: string, cause?: unknown) {
  return new E_UNSUPPORTED_MEDIA_TYPE(`The file ${message}`, { cause }).withDetails({
    file: [message],
  })
}
