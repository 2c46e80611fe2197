import type { HttpContext } from '@adonisjs/core/http'
import { E_FORBIDDEN } from '#platform/errors'
import { openFileLink, type FileLink } from '#platform/files/file_link'
import { FileStore } from '#platform/files/file_store'
import { announcedOnly } from '#platform/files/announced_only'
import { directory } from '#platform/tenancy/tenant_directory'

/** What a bucket does with its signed addresses, for the local disk: the address is the only credential. */
export default class SignedFilesController {
  async show({ params, response }: HttpContext) {
    const link = linkOf(params.token, 'download')
    const content = await (await storeOf(link)).stream(link.key)
    response
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
    response.header('Content-Security-Policy', `default-src 'none'; sandbox`)
    response.header('Content-Disposition', link.contentDisposition)
    response.header('Content-Type', link.contentType)
    return response.stream(content)
  }

  async update({ params, request, reply }: HttpContext) {
    const link = linkOf(params.token, 'upload')
    const store = await storeOf(link)
    await store.receive(link.key, announcedOnly(request.request, link.size))
    return reply.none()
  }
}

/** @throws E_FORBIDDEN */
function linkOf<Way extends FileLink['do']>(token: string, way: Way) {
  const link = openFileLink(token)
  if (link?.do === way) return link as Extract<FileLink, { do: Way }>
  throw new E_FORBIDDEN('This address has expired: ask for a new one')
}

async function storeOf({ tenant: id }: FileLink) {
  const owner = await directory.find({ id })
  if (!owner) throw new E_FORBIDDEN('This address has expired: ask for a new one')
  return new FileStore(owner)
}
