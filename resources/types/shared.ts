export type Tenant = {
  id: string
  name: string
  slug: string
  time_zone: string
  locale: string
  currency: string
}

export type CurrentUser = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  initials: string
  role: string
  permissions: string[]
  /** The language they chose; null is the company's. */
  locale: string | null
}

/** An entity of the company’s own, or of a plugin, that the reader may open. */
export type OwnEntity = {
  key: string
  /** As permissions call it: `parts` of `part`. */
  noun: string
  title: string
  title_plural: string
  icon: string
  /** Template of a record's name. */
  label: string
  path: string
  has_board: boolean
  can: { create: boolean }
}

/** An enabled plugin's pages that the reader may open. */
export type PluginLinks = {
  id: string
  title: string
  links: { path: string; title: string; icon: string }[]
}

export type SlotName =
  'equipment.detail.tab' | 'facility.detail.tab' | 'task.detail.panel' | 'work.panel'

/** What an enabled plugin puts into a page of the house; `component` is a name in `virtual:fieldrino/slots`. */
export type FilledSlot = { id: string; plugin: string; component: string; title: string }

/** What every page receives beside its own props. */
export type SharedProps = {
  tenant: Tenant | null
  /** The language of the page. */
  locale: string
  user: CurrentUser | null
  own_entities: OwnEntity[]
  plugin_entities: OwnEntity[]
  plugin_links: PluginLinks[]
  /** There is a page of figures for the reader. */
  has_figures: boolean
  plugin_slots: Partial<Record<SlotName, FilledSlot[]>>
  flash: { message: string | null }
  csp_nonce: string
  app: { name: string; domain: string }
}

declare module '@inertiajs/core' {
  export interface InertiaConfig {
    sharedPageProps: SharedProps
  }
}
