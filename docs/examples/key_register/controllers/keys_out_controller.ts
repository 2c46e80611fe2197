import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from 'fieldrino/models/visible_records'
import type { KeyRow } from '../pages/key_row.js'

/** The keys that are out, those first that are to come back first. */
export default class KeysOutController {
  async index({ principal, inertia }: HttpContext) {
    const records = await visibleRecords(principal, 'keys')
    const { data, pagination } = await records.list({
      sort: 'due_back',
      page_size: '100',
      include: 'facility',
      filter: { held_by: { is_null: 'false' } },
    })
    return inertia.render('key_register::keys_out', {
      keys: JSON.parse(data) as KeyRow[],
      total: pagination.total ?? 0,
      can: { issue: principal.can('issue_keys') },
    })
  }
}
