import type { Assert } from '@japa/assert'
import { isFull } from '#tests/support/faults/size'

type Line = { said: string; found: unknown; holds: boolean }

/** What a fault was to leave behind, and what it did: a table people read and a test that fails on any breach. */
export class Verdict {
  private lines: Line[] = []

  constructor(
    private name: string,
    private seed?: number
  ) {}

  /** Something that is counted and has to be so many. */
  equal(said: string, found: unknown, wanted: unknown) {
    const holds = JSON.stringify(found) === JSON.stringify(wanted)
    return this.add({ said, found: holds ? found : { found, wanted }, holds })
  }

  atLeast(said: string, found: number, least: number) {
    return this.add({ said: `${said} (at least ${least})`, found, holds: found >= least })
  }

  atMost(said: string, found: number, most: number) {
    return this.add({ said: `${said} (at most ${most})`, found, holds: found <= most })
  }

  /** Prints the table. @throws the assertion of the first line that does not hold */
  close(assert: Assert) {
    process.stdout.write(`${this.table()}\n`)
    assert.deepEqual(
      this.lines.filter(({ holds }) => !holds),
      []
    )
  }

  private add(line: Line) {
    this.lines.push(line)
    return this
  }

  private table() {
    const seed = this.seed === undefined ? '' : `, seed ${this.seed}`
    const rows = this.lines.map(
      ({ said, found, holds }) => `  ${holds ? '✓' : '✗'} ${said}: ${textOf(found)}`
    )
    return [`\nfault ${this.name} (${isFull ? 'full' : 'short'}${seed})`, ...rows].join('\n')
  }
}

function textOf(found: unknown) {
  return typeof found === 'object' ? JSON.stringify(found).slice(0, 2_000) : String(found)
}
