import { HttpContext } from '@adonisjs/core/http'

export const planted = HttpContext
