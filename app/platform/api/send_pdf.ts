import type { HttpContext } from '@adonisjs/core/http'

/** A paper that nobody caches, saved under its title. */
export function sendPdf(
  { response }: HttpContext,
  { title, content }: { title: string; content: Uint8Array }
) {
  const name =
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 100) || 'report'
  const encoded = encodeURIComponent(`${name}.pdf`).replace(/['()*]/g, '_')
  response.header('Content-Type', 'application/pdf')
  response.header('Content-Disposition', `attachment; filename*=UTF-8''${encoded}`)
  response.header('Cache-Control', 'private, no-store').header('X-Content-Type-Options', 'nosniff')
  return response.send(Buffer.from(content))
}
