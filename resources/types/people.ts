import type { Reference } from '~/types/task'

export type RoleReference = { id: string; key: string; title: string }

export type Role = RoleReference & {
  /** `update_tasks:assigned`; `*` is everything. */
  grants: string[]
  /** Came with the product: its key stays, its grants may change unless they are `*`. */
  is_system: boolean
  /** Whoever has it sets up a second factor before anything else. */
  requires_second_factor: boolean
  user_count?: number
  etag?: string
}

export type Person = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  role: RoleReference | null
  is_active: boolean
  has_second_factor: boolean
  last_login_at: string | null
  etag?: string
}

/** Who asks for something that wants proof. */
export type Prover = { id: string; has_factor: boolean }

export type Invitation = {
  id: string
  email: string
  role: RoleReference | null
  created_at: string
  expires_at: string
  invited_by?: Reference | null
}

/** What a plugin lets people do beside the four actions on its nouns. */
export type PluginPermissions = {
  id: string
  title: string
  permissions: { name: string; title: string }[]
}
