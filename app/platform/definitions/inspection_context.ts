import type { SystemDefinitions } from '#platform/definitions/system_definitions'
import type { Definition, DefinitionKind, EntityDefinition } from '#platform/definitions/types'

/** What a definition is read against. What is left out is not checked. */
export interface InspectionContext {
  /** What applies under a kind and key today, without the document itself. */
  find?: (kind: DefinitionKind, key: string) => Definition | undefined
  /** Every entity that applies, to hold keys of one family to one type. */
  entities?: EntityDefinition[]
  roles?: string[]
  templates?: string[]
  /** Keys of the business calendars that clocks may name. */
  calendars?: string[]
  /** Effects that tests add to the product's own. */
  effects?: string[]
  /** The files that apply; all that are installed where it is left out. */
  system?: SystemDefinitions
  /** The plugins that are enabled. */
  plugins?: ReadonlySet<string>
  /** Tenants may not touch what the program owns; its own files may. */
  origin?: 'system' | 'tenant'
}
