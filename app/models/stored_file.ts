import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'
import { FileStore } from '#platform/files/file_store'

/** Bytes one file may have. */
export const MAX_FILE_SIZE = 25 * 1024 * 1024

/** More pixels than any camera makes: an image that unpacks to more is a bomb. */
const MAX_PIXELS = 120_000_000

/** Pixels of the longer side of the small picture that lists show: sharp at twice the size of a tile. */
const THUMBNAIL = 480

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

/** What images have besides: pixels, and a small one for lists. */
type Picture = { width?: number; height?: number; thumbnail?: Buffer }

/** The content of an upload as it is kept: of a known kind, images without what the camera wrote about place and owner. */
export class StoredFile {
  readonly sha256: string

  private constructor(
    readonly content: Buffer,
    readonly mimeType: string,
    readonly picture: Picture = {}
  ) {
    this.sha256 = createHash('sha256').update(content).digest('hex')
  }

  /** @throws E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE */
  static async from({ path, size }: { path: string; size: number }) {
    assertSize(size)
    return StoredFile.of(await readFile(path))
  }

  /** By what it holds, whatever it is called. @throws E_UNSUPPORTED_MEDIA_TYPE */
  static async of(content: Buffer) {
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
        thumbnail: await thumbnailOf(original),
      })
    } catch (error) {
      throw refused('is no image that can be read: take it again or send it as JPEG', error)
    }
  }

  /** Bytes it takes up, its small picture included. */
  get room() {
    return this.content.length + (this.picture.thumbnail?.length ?? 0)
  }

  /** Keeps content and small picture for the tenant of the open unit. @returns the key of the content */
  async keep(name: string): Promise<string> {
    const store = FileStore.current()
    const key = store.key('attachments', name)
    await store.put(key, this.content, this.mimeType)
    const { thumbnail } = this.picture
    if (thumbnail) await store.put(thumbnailKey(key), thumbnail, 'image/webp')
    return key
  }
}

/** @throws E_PAYLOAD_TOO_LARGE */
export function assertSize(size: number) {
  if (size > MAX_FILE_SIZE) throw new E_PAYLOAD_TOO_LARGE('A file may have 25 MB at most')
}

/** Where the small picture of a kept file stands. */
export function thumbnailKey(fileKey: string) {
  return fileKey.replace('/attachments/', '/thumbnails/')
}

/** The first frame, as upright as it was taken, and nothing of what the camera wrote. */
function thumbnailOf(original: Buffer) {
  return sharp(original, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer()
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
