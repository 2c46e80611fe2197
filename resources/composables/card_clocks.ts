import type { useApi } from '~/composables/use_api'
import type { EntityView, Row } from '~/types/entity'
import type { SlaClock } from '~/types/sla'

/** Cards that come from the list's API, with the clocks that run for them: pages bring those of the first ones. */
export async function withClocks(
  api: ReturnType<typeof useApi>,
  { key, has_workflow: hasWorkflow }: EntityView,
  rows: Row[]
): Promise<Row[]> {
  if (!hasWorkflow || !rows.length) return rows
  const ids = rows.map(({ id }) => id).join(',')
  const search = new URLSearchParams({
    entity: key,
    open: 'true',
    record_id: ids,
    page_size: '100',
  })
  const answer = await api.get<SlaClock[]>(`/sla-clocks/?${search}`)
  if (!answer.ok) return rows
  const clocks = Map.groupBy(answer.data, ({ record_id: id }) => id)
  return rows.map((row) => ({ ...row, clocks: clocks.get(row.id) }))
}
