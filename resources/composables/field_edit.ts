import { shallowReactive } from 'vue'
import { router } from '@inertiajs/vue3'
import { useApi } from '~/composables/use_api'
import type { FieldView } from '~/types/entity'

type Editable = { id: string; etag: string }

/** One field of one record changed in place; kept open with the reason when it is refused. */
export class FieldEdit {
  isOpen = false
  isSaving = false
  error: string | null = null

  constructor(
    private api: ReturnType<typeof useApi>,
    private path: string,
    private record: () => Editable
  ) {}

  open() {
    this.error = null
    this.isOpen = true
  }

  close() {
    this.isOpen = false
    this.error = null
  }

  async save(field: FieldView, value: unknown): Promise<void> {
    const { id, etag } = this.record()
    this.isSaving = true
    const answer = await this.api.patch(`${this.path}/${id}/`, patchOf(field, value), { etag })
    this.isSaving = false
    if (answer.ok) return this.finish()
    this.error = answer.error.details[field.path]?.[0] ?? answer.error.message
  }

  private finish() {
    router.reload({ onFinish: () => this.close() })
  }
}

export function useFieldEdit(path: string, record: () => Editable): FieldEdit {
  return shallowReactive(new FieldEdit(useApi(), path, record))
}

function patchOf(field: FieldView, value: unknown) {
  const isCustom = field.path.startsWith('custom.')
  return isCustom ? { custom: { [field.key]: value ?? null } } : { [field.path]: value ?? null }
}
