import type { Viewer } from '#platform/entities/viewer'

export type Channel = 'ui' | 'api' | 'import' | 'automation' | 'plugin' | 'system'

/** Who causes a change, and through which door: what audit, history and events say of it. */
export type Actor = {
  id: string | null
  channel: Channel
  requestId?: string
  /** What the actor may see and set; absent for the program itself. */
  viewer?: Viewer
}
