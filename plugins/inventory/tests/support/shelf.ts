import type { Screen } from '#tests/support/screen'

let count = 0

/** Eight air filters at 11.25 on average, watched from five up to twenty, and a task that wants some. */
export async function stocked(screen: Screen) {
  await screen.visit('/stock')
  const number = `AF-${++count}`
  const { id: supplier } = await screen.create('/suppliers/', { name: 'Filters & Co' })
  const { id: place } = await screen.create('/stock-locations/', { name: 'Store' })
  const { id: part } = await screen.create('/parts/', {
    part_number: number,
    name: 'Air filter',
    unit_price: '12.00',
    reorder_level: '5',
    supplier_id: supplier,
    default_location_id: place,
    barcode: `40063810000${count}`,
  })
  const at = { part_id: part, location_id: place, kind: 'receipt', quantity: '4' }
  await screen.create('/stock/movements/', { ...at, unit_cost: '10.00' })
  await screen.create('/stock/movements/', { ...at, unit_cost: '12.50' })
  const levelPath = `/stock/?part_id=${part}`
  const [level] = (await screen.read(levelPath)) as { id: string }[]
  await screen.change(`/stock/${level.id}/`, { max: '20' })
  const { id: task } = await screen.create('/tasks/', { title: 'Change the filters' })
  return { supplier, place, part, number, task, levelPath }
}

/** So many of them are set aside for the task. */
export function reservedFor(
  screen: Screen,
  { task, part, place }: Awaited<ReturnType<typeof stocked>>,
  quantity: string
) {
  const wish = { task_id: task, part_id: part, location_id: place, quantity }
  return screen.create('/stock/reservations/', wish)
}

/** Finds a record by typing, as people do, and takes the first that fits; what they go on with comes after it. */
export async function choose({ page }: Screen, label: string, words: string) {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true })
  await field.click()
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).last().click()
  await field.and(page.locator(':focus')).waitFor()
}
