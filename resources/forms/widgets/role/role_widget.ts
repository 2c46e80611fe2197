import type { Widget } from '~/forms/widget'
import { relationWidget } from '~/forms/widgets/relation/relation_widget'
import RoleValue from '~/forms/widgets/role/RoleValue.vue'

/** Chosen as any record is; what it is called comes apart from the rows that name it. */
export const roleWidget: Widget = { input: relationWidget.input, value: RoleValue }
