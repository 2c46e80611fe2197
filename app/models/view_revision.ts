import type SavedView from '#models/saved_view'
import { E_PRECONDITION_FAILED } from '#platform/errors'

type Revised = Pick<SavedView, 'id' | 'rowVersion'>

/** The revision of a view as its answers carry it. */
export function viewEtag({ id, rowVersion }: Revised) {
  return `"${rowVersion}-${id.slice(-8)}"`
}

/** @throws E_PRECONDITION_FAILED where somebody else changed it since */
export function assertUnchanged(view: Revised, ifMatch?: string) {
  if (ifMatch && ifMatch !== '*' && ifMatch !== viewEtag(view)) throw new E_PRECONDITION_FAILED()
}
