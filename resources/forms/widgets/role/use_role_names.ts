import { usePage } from '@inertiajs/vue3'
import { useApi } from '~/composables/use_api'
import { relationSource } from '~/forms/widgets/relation/relation_sources'
import type { Row } from '~/types/entity'

type Names = Map<string, string>

/** Milliseconds for which one answer does, however many rows of a list name a role. */
const LIFE = 60_000
let known: { names: Promise<Names>; reader: string; until: number } | null = null

/** The roles of the company by id; none for whoever may not see them. */
export function useRoleNames(): () => Promise<Names> {
  const api = useApi()
  const reader = String(usePage().props.user?.id)
  const { path, label } = relationSource('role')

  async function ask(): Promise<Names> {
    const answer = await api.get<Row[]>(`${path}/?page_size=100`)
    return new Map(answer.ok ? answer.data.map((row) => [row.id, label(row)]) : [])
  }

  return () => {
    if (known?.reader !== reader || known.until < Date.now())
      known = { names: ask(), reader, until: Date.now() + LIFE }
    return known.names
  }
}
