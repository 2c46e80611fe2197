import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'

// Loaded when there is one: a table's cells are fields again, so importing it here would go in a circle.
export const tableWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/table/TableInput.vue')),
  value: defineAsyncComponent(() => import('~/forms/widgets/table/TableValue.vue')),
}
