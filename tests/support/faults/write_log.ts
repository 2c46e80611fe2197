import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Write = { key: string; id: string }

/**
 * What the product has promised to keep: a line for every 2xx, written when the answer came. A file, because
 * it must not depend on anything that the fault takes away.
 */
export class WriteLog {
  private folder = mkdtempSync(join(tmpdir(), 'fieldrino_fault_'))
  private file = join(this.folder, 'acknowledged.jsonl')
  size = 0

  note(write: Write) {
    appendFileSync(this.file, `${JSON.stringify(write)}\n`)
    this.size++
  }

  read(): Write[] {
    if (!this.size) return []
    return readFileSync(this.file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Write)
  }

  /** Held against the rows that are there. */
  compare(rows: Write[]) {
    const byKey = Map.groupBy(rows, ({ key }) => key)
    const lost = this.read().filter(({ key, id }) => !byKey.get(key)?.some((row) => row.id === id))
    const doubled = [...byKey.values()].filter((same) => same.length > 1)
    return { lost: lost.length, doubled: doubled.length }
  }

  remove() {
    rmSync(this.folder, { recursive: true })
  }
}
