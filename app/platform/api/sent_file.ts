import type { HttpContext } from '@adonisjs/core/http'

/** The one file of a form; null also where no form was sent, which the framework takes for a defect of ours. */
export function sentFile(request: HttpContext['request']) {
  return request.is(['multipart/form-data']) ? request.file('file') : null
}
