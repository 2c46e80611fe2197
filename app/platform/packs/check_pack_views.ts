import type { DefinitionFinding } from '#platform/definitions/check_system_definitions'
import { EntityFamily } from '#platform/definitions/entity_family'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { Pack } from '#platform/packs/pack'
import type { PackView } from '#platform/packs/pack_views'

/** Views of a pack whose entity or fields are not there: nobody would be told until a list opens without them. */
export function checkPackViews(
  { key, views }: Pack,
  context: InspectionContext
): DefinitionFinding[] {
  return views.flatMap((view) =>
    problemsOf(view, context).map((message) => ({
      pointer: '',
      message,
      definition: `${key}: view/${view.key}`,
    }))
  )
}

function problemsOf(view: PackView, context: InspectionContext): string[] {
  const entity = context.find?.('entity', view.entity)
  if (entity?.kind !== 'entity') return [`there is no entity "${view.entity}"`]
  const family = new EntityFamily(entity, context)
  const named = view.key.startsWith(`${view.entity}.`)
    ? []
    : ['its key begins with that of its entity']
  const unknown = pathsOf(view).filter((path) => !family.knowsOfAny(path))
  return [...named, ...unknown.map((path) => `there is no field "${path}"`)]
}

function pathsOf(view: PackView): string[] {
  const { columns = [], filter = [], quick = [], sort = '' } = view
  const looks = [view.group_by, view.lanes_by, view.color_by, view.starts, view.ends, view.place]
  return [
    ...columns.map(({ field }) => field),
    ...[...filter, ...quick].map(({ path }) => path),
    ...sort.split(',').map((path) => path.replace(/^-/, '')),
    ...looks,
  ].filter((path): path is string => Boolean(path))
}
