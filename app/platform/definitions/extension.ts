import type { EntityDefinition, EntityExtension } from '#platform/definitions/types'

/** An entity with the columns and sections that a plugin adds. @throws Error where a column is there already */
export function extended(
  base: EntityDefinition,
  { columns = {}, layout = [] }: EntityExtension,
  plugin: string
): EntityDefinition {
  const twice = Object.keys(columns).find((key) => base.columns && key in base.columns)
  if (twice) throw new Error(`${plugin} adds "${twice}" to "${base.key}", which has it already`)
  return {
    ...base,
    columns: { ...base.columns, ...columns },
    layout: [...(base.layout ?? []), ...layout],
  }
}
