import '@adonisjs/inertia/types'
import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'inventory::counts/index': ExtractProps<(typeof import('../../plugins/inventory/pages/counts/index.vue'))['default']>
    'inventory::counts/show': ExtractProps<(typeof import('../../plugins/inventory/pages/counts/show.vue'))['default']>
    'inventory::orders/edit': ExtractProps<(typeof import('../../plugins/inventory/pages/orders/edit.vue'))['default']>
    'inventory::orders/show': ExtractProps<(typeof import('../../plugins/inventory/pages/orders/show.vue'))['default']>
    'inventory::parts/label': ExtractProps<(typeof import('../../plugins/inventory/pages/parts/label.vue'))['default']>
    'inventory::parts/scan': ExtractProps<(typeof import('../../plugins/inventory/pages/parts/scan.vue'))['default']>
    'inventory::parts/show': ExtractProps<(typeof import('../../plugins/inventory/pages/parts/show.vue'))['default']>
    'inventory::stock/index': ExtractProps<(typeof import('../../plugins/inventory/pages/stock/index.vue'))['default']>
    'maintenance::calendar/index': ExtractProps<(typeof import('../../plugins/maintenance/pages/calendar/index.vue'))['default']>
    'maintenance::dispatch/index': ExtractProps<(typeof import('../../plugins/maintenance/pages/dispatch/index.vue'))['default']>
    'maintenance::meters/show': ExtractProps<(typeof import('../../plugins/maintenance/pages/meters/show.vue'))['default']>
    'maintenance::schedules/edit': ExtractProps<(typeof import('../../plugins/maintenance/pages/schedules/edit.vue'))['default']>
    'maintenance::schedules/show': ExtractProps<(typeof import('../../plugins/maintenance/pages/schedules/show.vue'))['default']>
    'maintenance::technicians/edit': ExtractProps<(typeof import('../../plugins/maintenance/pages/technicians/edit.vue'))['default']>
    'maintenance::technicians/index': ExtractProps<(typeof import('../../plugins/maintenance/pages/technicians/index.vue'))['default']>
    'maintenance::technicians/show': ExtractProps<(typeof import('../../plugins/maintenance/pages/technicians/show.vue'))['default']>
  }
}
