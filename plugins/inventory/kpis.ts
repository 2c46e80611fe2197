import type { PluginKpi } from '#platform/plugins/plugin_kpi'

/** Figures of the store. */
export const kpis: Record<string, PluginKpi> = {
  stock_out_rate: {
    title: { en: 'Stock-out rate', de: 'Fehlbestandsquote' },
    formula: {
      en: 'parts that were out of stock at a location at some time of the period ÷ parts that are to be kept there',
      de: 'Teile, die an einem Lagerort irgendwann im Zeitraum fehlten ÷ Teile, die dort vorrätig sein sollen',
    },
    unit: 'percent',
    permission: 'view_stock',
    inputs: {
      out: { en: 'Out of stock', de: 'Fehlten' },
      kept: { en: 'To be kept', de: 'Sollen vorrätig sein' },
    },
    columns: {
      part: { title: { en: 'Part', de: 'Teil' } },
      location: { title: { en: 'Location', de: 'Lagerort' } },
      since: { title: { en: 'First out', de: 'Erstmals leer' }, kind: 'moment' },
      on_hand: { title: { en: 'On hand now', de: 'Jetzt vorrätig' }, kind: 'number' },
      counts: { title: { en: 'Out of stock', de: 'Fehlte' }, kind: 'flag' },
    },
    compute: () => import('#plugins/inventory/models/stock_out_figure'),
  },
}
