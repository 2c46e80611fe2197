// People who go on writing while something else is measured.
import { setTimeout as pause } from 'node:timers/promises'
import { headersOf, quantile } from './stand.mjs'

/** Each writer creates one piece of equipment after the other. @returns milliseconds of each */
export async function writeUntil(end, url, tenant, writers) {
  let isOver = false
  void end.then(() => (isOver = true))
  const waits = []
  const write = async (writer) => {
    for (let turn = 0; !isOver; turn++) {
      const start = performance.now()
      const body = JSON.stringify({
        name: `Elevator ${turn}`,
        equipment_number: `W${writer}-${turn}-${Date.now()}`,
        equipment_type: 'elevator',
        custom: { capacity_lbs: 2_000 },
      })
      const options = { method: 'POST', headers: headersOf(tenant), body }
      const answer = await fetch(`${url}/api/v1/equipment/`, options)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`A write was answered ${answer.status}`)
      waits.push(performance.now() - start)
      await pause(5)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return waits
}

export function report(what, waits) {
  const figures = [0.5, 0.99, 0.999, 1].map((share) => quantile(waits, share).toFixed(1))
  console.log(
    `${what}: ${waits.length} writes, median ${figures[0]} ms, p99 ${figures[1]} ms, p99.9 ${figures[2]} ms, longest ${figures[3]} ms`
  )
}
