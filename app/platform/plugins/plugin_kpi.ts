import type { HttpContext } from '@adonisjs/core/http'
import type { Title } from '#platform/definitions/types'
import type { Lazy } from '#platform/plugins/plugin'

/** How a value is told: a share of 1 in percent, everything else as it is. */
export type KpiUnit = 'percent' | 'number' | 'hours' | 'days'

export type KpiAsked = {
  /** Inclusive. */
  from: Date
  /** Exclusive. */
  to: Date
  /** What was asked beside the period, of the names in `filters`. */
  filter: Record<string, string>
  /** Who asks: a figure is of what they may see. */
  principal: HttpContext['principal']
}

/** By the names of `columns`; `path` leads to the record. */
export type KpiRow = Record<string, string | number | boolean | null>

export type KpiFigure = {
  /** Null where there was nothing to be counted: no data is never 0. */
  value: number | null
  /** By the names of `inputs`. */
  inputs: Record<string, number>
  /** What was counted and what was not, the first of it where it is much. */
  rows: KpiRow[]
  isCut?: boolean
}

export type KpiColumn = { title: Title; kind?: 'text' | 'number' | 'moment' | 'day' | 'flag' }

/** A figure that says how it came about: its formula in words, the numbers in it and the rows behind them. */
export type PluginKpi = {
  title: Title
  formula: Title
  unit: KpiUnit
  permission: string
  /** Names of further parameters it can be narrowed by. */
  filters?: string[]
  inputs: Record<string, Title>
  columns: Record<string, KpiColumn>
  compute: Lazy<(asked: KpiAsked) => Promise<KpiFigure>>
}

/** One of all plugins: `maintenance.schedule_compliance`. */
export type Kpi = PluginKpi & { key: string; plugin: string }
