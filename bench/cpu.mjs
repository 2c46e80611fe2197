// Processor time: what a figure costs, however many others the machine serves.
import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of a second, as Linux counts them for every program. */
const TICKS = 100

/** Seconds of processor time that our descendants have used by now. @returns of PostgreSQL and of Node */
export function processorTime() {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const processes = all.flatMap((pid) => read(pid) ?? [])
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]))
  const ours = processes.filter(({ parent }) => descends(parent, parents))
  const sum = (some) => some.reduce((total, { seconds }) => total + seconds, 0)
  return {
    postgres: sum(ours.filter(({ name }) => name === 'postgres')),
    node: sum(ours.filter(({ name }) => name !== 'postgres')),
  }
}

function descends(pid, parents) {
  if (pid === process.pid) return true
  return parents.has(pid) && descends(parents.get(pid), parents)
}

/** @returns undefined for one that has ended meanwhile */
function read(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // Its own, and that of its children that have ended: PostgreSQL has a process for each connection.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
    const seconds = ticks / TICKS
    return { pid: Number(pid), parent: Number(fields[1]), name, seconds }
  } catch {
    return undefined
  }
}
