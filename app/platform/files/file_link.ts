import encryption from '@adonisjs/core/services/encryption'

/** What an address of our own lets its bearer do: one file, one way, until it expires. */
export type FileLink =
  | { do: 'upload'; tenant: string; key: string; size: number }
  | {
      do: 'download'
      tenant: string
      key: string
      contentType: string
      contentDisposition: string
    }

const PURPOSE = 'file link'

/** The local disk has no addresses: these are served by signed_files_controller.ts, at the host one is at. */
export function fileLink(link: FileLink, seconds: number) {
  return `/files/${encryption.encrypt(link, { purpose: PURPOSE, expiresIn: `${seconds}s` })}`
}

/** Null for what was not made here, or has expired. */
export function openFileLink(token: string): FileLink | null {
  return encryption.decrypt<FileLink>(token, PURPOSE)
}
