import '@adonisjs/inertia/types'
import type { KeyRow } from '../pages/key_row.js'

/** What the pages of this plugin are given. */
declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'key_register::keys_out': { keys: KeyRow[]; total: number; can: { issue: boolean } }
  }
}
