import type { Widget } from '~/forms/widget'
import MoneyInput from '~/forms/widgets/money/MoneyInput.vue'
import MoneyValue from '~/forms/widgets/money/MoneyValue.vue'

export const moneyWidget: Widget = { input: MoneyInput, value: MoneyValue, numeric: true }
