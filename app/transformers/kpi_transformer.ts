import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Computed } from '#models/figures'
import { titleText } from '#platform/definitions/title_text'
import { humanised } from '#platform/entities/field'
import type { Kpi } from '#platform/plugins/plugin_kpi'
import { pluginRegistry } from '#platform/plugins/plugin_registry'

/** A figure in the reader's words: what it is, and with `whole` how it came about. */
export default class KpiTransformer extends BaseTransformer<Kpi> {
  constructor(
    kpi: Kpi,
    private readonly locale: string
  ) {
    super(kpi)
  }

  toObject() {
    const { key, plugin, title, formula, unit, filters = [] } = this.resource
    const { manifest } = pluginRegistry.find(plugin)
    return {
      key,
      plugin,
      plugin_title: titleText(manifest.title, this.locale, plugin),
      title: titleText(title, this.locale, humanised(key)),
      formula: titleText(formula, this.locale),
      unit,
      filters,
    }
  }

  whole({ period, figure }: Pick<Computed, 'period' | 'figure'>) {
    const { inputs, columns } = this.resource
    return {
      ...this.toObject(),
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      value: figure.value,
      inputs: Object.entries(inputs).map(([key, title]) => ({
        ...this.named(key, title),
        value: figure.inputs[key] ?? null,
      })),
      columns: Object.entries(columns).map(([key, { title, kind = 'text' }]) => ({
        ...this.named(key, title),
        kind,
      })),
      rows: figure.rows,
      is_cut: figure.isCut ?? false,
    }
  }

  private named(key: string, title: Parameters<typeof titleText>[0]) {
    return { key, title: titleText(title, this.locale, humanised(key)) }
  }
}
