import { offerList } from '#plugins/inventory/models/offer_list'
import { movementList, stockList } from '#plugins/inventory/models/stock_lists'
import type { Principal } from '#models/principal'
import { withStates } from '#models/record_states'
import { visibleRecords } from '#models/visible_records'

type Reader = { principal: Principal; locale: string }
type Query = Record<string, unknown>

const MOST = '100'

/** What the page of a part tells beside the part itself, as far as its reader may see it. */
export async function partPage(id: string, query: Query, reader: Reader) {
  const { principal } = reader
  const [stock, offers, use] = [
    principal.can('view_stock') ? await stockOf(id, query) : {},
    await offersOf(id),
    await useOf(id, reader),
  ]
  return { ...stock, offers, ...use }
}

async function stockOf(id: string, { page, kind }: Query) {
  const levels = await stockList.list({ part_id: id, page_size: MOST })
  const moved = await movementList.list({
    part_id: id,
    page,
    page_size: '25',
    ...(kind ? { kind } : {}),
  })
  return {
    stock: JSON.parse(levels.data),
    movements: JSON.parse(moved.data),
    pagination: moved.pagination,
  }
}

/** Who sells it, under which number and at which prices. */
async function offersOf(id: string) {
  const { data } = await offerList.list({ part_id: id, page_size: MOST })
  return JSON.parse(data)
}

async function useOf(id: string, { principal, locale }: Reader) {
  const tasks = principal.can('view_tasks') && (await visibleRecords(principal, 'tasks'))
  const equipment =
    principal.can('view_equipment') && (await visibleRecords(principal, 'equipment'))
  const needed = tasks && tasks.narrowed({ sql: ON_TASKS, bindings: [id] })
  const built = equipment && equipment.narrowed({ sql: ON_EQUIPMENT, bindings: [id] })
  const asked = { page_size: MOST, sort: '-created_at' }
  return {
    tasks: needed ? JSON.parse((await needed.list(asked, { include: needed.includes })).data) : [],
    task_entity: needed ? await withStates(needed.entity.view(locale), locale) : null,
    equipment: built ? await built.labels({ sort: 'name', page_size: MOST }) : [],
  }
}

const ON_TASKS = 'e.id IN (SELECT task_id FROM stock_reservations WHERE part_id = ?::uuid)'
const ON_EQUIPMENT = 'e.id IN (SELECT equipment_id FROM equipment_parts WHERE part_id = ?::uuid)'
