import { barcode } from '#platform/entities/field_types/barcode'
import { boolean } from '#platform/entities/field_types/boolean'
import { choice } from '#platform/entities/field_types/choice'
import { computed } from '#platform/entities/field_types/computed'
import { date } from '#platform/entities/field_types/date'
import { dateTime } from '#platform/entities/field_types/date_time'
import { duration } from '#platform/entities/field_types/duration'
import { email } from '#platform/entities/field_types/email'
import { file } from '#platform/entities/field_types/file'
import { geoPoint } from '#platform/entities/field_types/geo_point'
import { integer } from '#platform/entities/field_types/integer'
import { longText } from '#platform/entities/field_types/long_text'
import { lookup } from '#platform/entities/field_types/lookup'
import { meter } from '#platform/entities/field_types/meter'
import { money } from '#platform/entities/field_types/money'
import { multiChoice } from '#platform/entities/field_types/multi_choice'
import { number } from '#platform/entities/field_types/number'
import { phone } from '#platform/entities/field_types/phone'
import { photo } from '#platform/entities/field_types/photo'
import { rating } from '#platform/entities/field_types/rating'
import { relation } from '#platform/entities/field_types/relation'
import { result } from '#platform/entities/field_types/result'
import { role } from '#platform/entities/field_types/role'
import { rollUp } from '#platform/entities/field_types/roll_up'
import { signature } from '#platform/entities/field_types/signature'
import { table } from '#platform/entities/field_types/table'
import { tags } from '#platform/entities/field_types/tags'
import { team } from '#platform/entities/field_types/team'
import { text } from '#platform/entities/field_types/text'
import { url } from '#platform/entities/field_types/url'
import { user } from '#platform/entities/field_types/user'
import type { FieldSchema } from '#platform/definitions/types'
import type { FieldTypeName } from '#platform/entities/entity_view'
import type { FieldType } from '#platform/entities/field_types/field_type'

/** Every kind of field; the first that recognises a schema has it, so the particular come first. */
export const FIELD_TYPES: readonly FieldType[] = [
  computed,
  lookup,
  rollUp,
  result,
  photo,
  signature,
  file,
  user,
  role,
  team,
  relation,
  money,
  geoPoint,
  table,
  multiChoice,
  tags,
  choice,
  rating,
  meter,
  boolean,
  date,
  dateTime,
  duration,
  email,
  url,
  phone,
  barcode,
  longText,
  integer,
  number,
  text,
]

const byName = new Map<FieldTypeName, FieldType>(FIELD_TYPES.map((type) => [type.name, type]))

/** The kind of field a schema describes, or undefined where it describes none. */
export function fieldTypeOf(schema: FieldSchema): FieldType | undefined {
  return FIELD_TYPES.find((type) => type.recognises(schema))
}

export function fieldType(name: FieldTypeName): FieldType {
  return byName.get(name)!
}
