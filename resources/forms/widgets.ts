import type { Widget } from '~/forms/widget'
import { attachmentWidget } from '~/forms/widgets/attachment/attachment_widget'
import { booleanWidget } from '~/forms/widgets/boolean/boolean_widget'
import { choiceWidget } from '~/forms/widgets/choice/choice_widget'
import { computedWidget } from '~/forms/widgets/computed/computed_widget'
import { dateWidget } from '~/forms/widgets/date/date_widget'
import { dateTimeWidget } from '~/forms/widgets/date_time/date_time_widget'
import { durationWidget } from '~/forms/widgets/duration/duration_widget'
import { geoPointWidget } from '~/forms/widgets/geo_point/geo_point_widget'
import { lookupWidget } from '~/forms/widgets/lookup/lookup_widget'
import { longTextWidget } from '~/forms/widgets/long_text/long_text_widget'
import { moneyWidget } from '~/forms/widgets/money/money_widget'
import { multiChoiceWidget } from '~/forms/widgets/multi_choice/multi_choice_widget'
import { numberWidget } from '~/forms/widgets/number/number_widget'
import { openChoiceWidget } from '~/forms/widgets/open_choice/open_choice_widget'
import { ratingWidget } from '~/forms/widgets/rating/rating_widget'
import { relationWidget } from '~/forms/widgets/relation/relation_widget'
import { resultWidget } from '~/forms/widgets/result/result_widget'
import { roleWidget } from '~/forms/widgets/role/role_widget'
import { tableWidget } from '~/forms/widgets/table/table_widget'
import { tagsWidget } from '~/forms/widgets/tags/tags_widget'
import { textWidget } from '~/forms/widgets/text/text_widget'
import type { FieldType, FieldView } from '~/types/entity'

const WIDGETS: Record<FieldType, Widget> = {
  text: textWidget,
  long_text: longTextWidget,
  email: textWidget,
  phone: textWidget,
  url: textWidget,
  barcode: textWidget,
  integer: numberWidget,
  number: numberWidget,
  rating: ratingWidget,
  meter: numberWidget,
  boolean: booleanWidget,
  date: dateWidget,
  date_time: dateTimeWidget,
  duration: durationWidget,
  choice: choiceWidget,
  multi_choice: multiChoiceWidget,
  tags: tagsWidget,
  money: moneyWidget,
  user: relationWidget,
  role: roleWidget,
  team: relationWidget,
  relation: relationWidget,
  file: attachmentWidget,
  photo: attachmentWidget,
  signature: attachmentWidget,
  geo_point: geoPointWidget,
  result: resultWidget,
  table: tableWidget,
  computed: computedWidget,
  lookup: lookupWidget,
  roll_up: computedWidget,
}

export function widgetOf(field: FieldView): Widget {
  if (field.type === 'text' && field.options) return openChoiceWidget
  return WIDGETS[field.type]
}

/** Whether people type this value in: not computed, set by the program, or only ever uploaded. */
export function isEnterable(field: FieldView) {
  return !field.read_only && !field.computed && widgetOf(field).input !== null
}
