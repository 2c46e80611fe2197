import type { Widget } from '~/forms/widget'
import GeoPointInput from '~/forms/widgets/geo_point/GeoPointInput.vue'
import GeoPointValue from '~/forms/widgets/geo_point/GeoPointValue.vue'

export const geoPointWidget: Widget = { input: GeoPointInput, value: GeoPointValue }
