import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { ROOT, path } from './paths.mjs'

/** Measured, on a machine with two cores; any other file takes about ten seconds. */
const SECONDS = {
  accessibility: 100,
  two_admins: 45,
  year_of_elevators: 45,
  german: 40,
  safety_permit: 30,
  automations: 20,
  json_pane: 20,
  workflow_designer: 20,
  designer_states: 20,
}

/** The spec files of a suite, the house's and those of plugins, of which this part is to run some. */
export function filesOf(suite, { at, of }) {
  const files = globSync(`{plugins/*/,}tests/${suite}/**/*.spec.ts`, { cwd: ROOT })
  return inParts(files.sort(), of)[at].map((file) => path(file))
}

/** The same files divide in the same way: the longest first, each to the part that has least. */
export function inParts(files, count) {
  const parts = Array.from({ length: count }, () => ({ files: [], seconds: 0 }))
  for (const file of files.toSorted((one, other) => secondsOf(other) - secondsOf(one))) {
    const part = parts.reduce((least, each) => (each.seconds < least.seconds ? each : least))
    part.files.push(file)
    part.seconds += secondsOf(file)
  }
  return parts.map((part) => part.files)
}

function secondsOf(file) {
  return SECONDS[basename(file, '.spec.ts')] ?? 10
}
