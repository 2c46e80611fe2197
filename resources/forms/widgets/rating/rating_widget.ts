import type { Widget } from '~/forms/widget'
import RatingInput from '~/forms/widgets/rating/RatingInput.vue'
import RatingValue from '~/forms/widgets/rating/RatingValue.vue'

export const ratingWidget: Widget = { input: RatingInput, value: RatingValue }
