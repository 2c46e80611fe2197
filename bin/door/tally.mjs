/**
 * Reads the lines of japa's `ndjson` reporter, which may stand behind those of another reporter,
 * and counts what ran.
 */
export class Tally {
  #passed = 0
  #failures = []
  #summary

  /** Whether the line was a report; all others are meant for people. */
  read(line) {
    const start = line.search(/\{"(event|aggregates)":/)
    if (start < 0) return false
    this.#count(JSON.parse(line.slice(start)))
    return true
  }

  #count(report) {
    if (report.aggregates) this.#summary = report
    if (report.event !== 'test:end' || report.isSkipped || report.isTodo) return
    if (report.errors.length) this.#failures.push(failureOf(report))
    else this.#passed += 1
  }

  /**
   * The runner's own count, or what was seen where it did not come to its end. A suite that ran no
   * test, did not end or failed outside its tests has failed. `failures` are its failed tests, a line each.
   */
  result(exitCode) {
    const failures = this.#failures
    const seen = { passed: this.#passed, failed: failures.length }
    const { passed, failed } = this.#summary?.aggregates ?? seen
    const isWhole = this.#summary && !this.#summary.hasError && exitCode === 0 && passed > 0
    return { passed, failed: isWhole ? failed : Math.max(failed, 1), failures }
  }
}

function failureOf({ relativePath, title, errors: [{ error }] }) {
  return `${relativePath} › ${title.expanded}: ${String(error.message).split('\n', 1)[0]}`
}
