import type { FieldView } from '~/types/entity'

/** Nobody looks for keys of the program, or for teams, which cannot be made yet. */
export function isSought({ path, type }: FieldView) {
  return path !== 'id' && path !== 'workflow_version' && type !== 'team'
}
