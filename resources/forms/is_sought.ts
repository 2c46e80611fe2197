import type { FieldView } from '~/types/entity'

/** Nobody looks for keys of the program. */
export function isSought({ path }: FieldView) {
  return path !== 'id' && path !== 'workflow_version'
}
