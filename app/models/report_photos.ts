import sharp from 'sharp'
import Attachment from '#models/attachment'
import { heldWhere, type Holder } from '#models/holder'
import { FileStore } from '#platform/files/file_store'

/** What a report calls a photo, and where its template finds it. */
export type ReportPhoto = { src: string; name: string }

/** Of one report: more would be a book. */
const MOST = 100

/** Pixels of the longer side: sharp at half the width of a page. */
const SIDE = 1_000
const MAX_PIXELS = 120_000_000

const SOURCE = /\bsrc="photo:([0-9a-f-]{36})"/g

export function photoSource(id: string) {
  return `photo:${id}`
}

/** The pictures that hang on a record, oldest first. */
export async function photosOf(holder: Holder): Promise<ReportPhoto[]> {
  const attachments = await picturesOf(holder).orderBy('createdAt').orderBy('id').limit(MOST)
  return attachments.map(({ id, fileName }) => ({ src: photoSource(id), name: fileName }))
}

/**
 * What the HTML of a report shows, as JPEGs by its address. Only what hangs on its own record is found; a file
 * that is gone or cannot be read leaves an empty place rather than no report.
 */
export async function loadPhotos(
  html: string,
  holder: Holder
): Promise<Record<string, Uint8Array>> {
  const ids = [...new Set([...html.matchAll(SOURCE)].map(([, id]) => id))].slice(0, MOST)
  if (!ids.length) return {}
  const store = FileStore.current()
  const photos: Record<string, Uint8Array> = {}
  for (const { id, fileKey } of await picturesOf(holder).whereIn('id', ids)) {
    const jpeg = await asJpeg(() => store.bytes(fileKey))
    if (jpeg) photos[photoSource(id)] = jpeg
  }
  return photos
}

function picturesOf(holder: Holder) {
  return Attachment.query()
    .where(heldWhere(holder))
    .whereNull('deletedAt')
    .whereLike('mimeType', 'image/%')
}

/** Signatures are drawn on nothing: paper is white. */
async function asJpeg(bytes: () => Promise<Buffer>) {
  try {
    const image = sharp(await bytes(), { limitInputPixels: MAX_PIXELS }).autoOrient()
    const small = image.resize({
      width: SIDE,
      height: SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    return await small.flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer()
  } catch {
    return undefined
  }
}
