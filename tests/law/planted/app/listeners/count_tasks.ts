import db from '@adonisjs/lucid/services/db'

export const planted = db
