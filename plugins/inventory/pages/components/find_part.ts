import type { useApi } from '~/composables/use_api'
import { partIn } from './code_reader'

export type FoundPart = {
  id: string
  name: string
  part_number: string
  barcode: string | null
  unit: string
}

/** The parts that a code stands for: that of our own label, or all with this barcode or number. */
export async function findPart(api: ReturnType<typeof useApi>, code: string): Promise<FoundPart[]> {
  const id = partIn(code)
  if (id) {
    const answer = await api.get<FoundPart>(`/parts/${id}/`)
    return answer.ok ? [answer.data] : []
  }
  const found: FoundPart[] = []
  for (const field of ['barcode', 'part_number']) {
    const query = new URLSearchParams({ [field]: code, page_size: '20' })
    const answer = await api.get<FoundPart[]>(`/parts/?${query}`)
    if (answer.ok) found.push(...answer.data.filter((one) => !found.some((is) => is.id === one.id)))
  }
  return found
}
