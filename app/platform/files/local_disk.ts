import { fileLink } from '#platform/files/file_link'
import { WholeFileDriver } from '#platform/files/whole_file_driver'

type Signing = {
  expiresIn?: string | number
  ContentLength?: number
  contentType?: string
  contentDisposition?: string
}

/** A folder that gives out signed addresses as a bucket does. */
export function localDisk(location: string) {
  return new WholeFileDriver({
    location,
    visibility: 'private',
    urlBuilder: {
      async generateSignedUploadURL(key, _path, options: Signing) {
        const size = options.ContentLength ?? 0
        return fileLink(
          { do: 'upload', tenant: tenantOf(key), key, size },
          Number(options.expiresIn)
        )
      },
      async generateSignedURL(key, _path, options: Signing) {
        const { contentType = '', contentDisposition = '' } = options
        const link = { tenant: tenantOf(key), key, contentType, contentDisposition }
        return fileLink({ do: 'download', ...link }, Number(options.expiresIn))
      },
    },
  })
}

function tenantOf(key: string) {
  return key.split('/')[1]
}
