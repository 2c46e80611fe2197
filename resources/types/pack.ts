import type { DefinitionChange, DefinitionPlan } from '~/types/definition'

export type PackSummary = {
  key: string
  version: string
  title: string
  description: string
  icon: string
  installed_version: string | null
  has_upgrade: boolean
  /** Definitions by kind. */
  counts: Record<string, number>
}

export type PackDefinition = {
  kind: string
  key: string
  title: string
  description: string | null
  icon: string | null
  field_count: number
}

export type PackContents = PackSummary & { definitions: PackDefinition[] }

export type ConfigSide = 'mine' | 'theirs'

/** A part both sides changed; null stands for "not there". */
export type ConfigConflict = {
  pointer: string
  title: string
  base: unknown
  mine: unknown
  theirs: unknown
  taken: ConfigSide | null
}

export type ConfigEntry = {
  kind: string
  key: string
  title: string
  action: 'add' | 'change' | 'remove' | 'none'
  plan: DefinitionPlan | null
  mine: DefinitionChange[]
  theirs: DefinitionChange[]
  conflicts: ConfigConflict[]
  stays: string | null
  has_draft: boolean
}

export type ConfigPlan = { seen: string; open: number; definitions: ConfigEntry[] }

/** `kind/key` → pointer → whose value is taken. */
export type ConfigChoices = Record<string, Record<string, ConfigSide>>

export type AppliedConfig = {
  applied: { kind: string; key: string; action: string; version: number | null }[]
  kept: { kind: string; key: string; why: string }[]
}
