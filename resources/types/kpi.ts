export type Kpi = {
  key: string
  plugin: string
  plugin_title: string
  title: string
  formula: string
  unit: 'percent' | 'number' | 'hours' | 'days'
  filters: string[]
}

export type KpiColumn = {
  key: string
  title: string
  kind: 'text' | 'number' | 'moment' | 'day' | 'flag'
}

export type KpiRow = Record<string, string | number | boolean | null>

/** A figure of a period with what it came about from; `value` is null where there was nothing to be counted. */
export type Figure = Kpi & {
  from: string
  to: string
  value: number | null
  inputs: { key: string; title: string; value: number | null }[]
  columns: KpiColumn[]
  rows: KpiRow[]
  is_cut: boolean
}
