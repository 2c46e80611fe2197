import { computed, ref } from 'vue'
import { useApi, type ApiError } from '~/composables/use_api'
import { useLeaveGuard } from '~/composables/use_leave_guard'
import {
  changedValues,
  filledValues,
  payloadOf,
  valuesOf,
  type RecordValues,
} from '~/forms/record_values'
import type { FieldView, Row } from '~/types/entity'

export type RecordFormOptions = {
  /** `/equipment` */
  path: string
  fields: () => FieldView[]
  /** Absent: the form creates. */
  record?: Row | null
  /** Values that come with the page's address, for a new record. */
  prefill?: RecordValues
}

/**
 * A record's form: values by field path, what the server refused by field path, and saving —
 * POST what was filled in, or PATCH what was changed with the record's etag.
 */
export function useRecordForm({ path, fields, record = null, prefill = {} }: RecordFormOptions) {
  const api = useApi()
  const before = ref<RecordValues>(valuesOf(fields(), record))
  const values = ref<RecordValues>({ ...before.value, ...prefill })
  const error = ref<ApiError | null>(null)
  const isSaving = ref(false)
  const isSaved = ref(false)

  const changes = computed(() => changedValues(before.value, values.value))
  const isDirty = computed(() => !isSaved.value && Object.keys(changes.value).length > 0)
  const isConflict = computed(() => error.value?.code === 'PRECONDITION_FAILED')
  useLeaveGuard(() => isDirty.value)

  async function save() {
    if (isSaving.value) return null
    isSaving.value = true
    error.value = null
    const answer = record ? await update(record) : await create()
    isSaving.value = false
    isSaved.value = answer.ok
    if (!answer.ok) error.value = answer.error
    return answer.ok ? answer.data : null
  }

  const create = () => api.post<Row>(`${path}/`, payloadOf(filledValues(known(values.value))))
  const update = ({ id, etag }: Row) =>
    api.patch<Row>(`${path}/${id}/`, payloadOf(known(changes.value)), { etag })

  /** Values of a type that was chosen and left again are not sent. */
  function known(all: RecordValues) {
    const paths = new Set(fields().map((field) => field.path))
    return Object.fromEntries(Object.entries(all).filter(([path]) => paths.has(path)))
  }

  const errorsOf = (path: string) => error.value?.details[path]
  return { values, error, errorsOf, isSaving, isDirty, isConflict, save }
}
