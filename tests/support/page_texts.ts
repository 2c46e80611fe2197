import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import app from '@adonisjs/core/services/app'

const IMPORTED = /(?:from|import)\s*\(?\s*'(~\/|\.{1,2}\/)([^']+)'/g
const NAMED = /['"`]([a-z][a-z_]*)\.[a-z_$]/g

/** Every source of the browser that this one brings along, at once or when it is needed. */
export function broughtBy(file: string, seen = new Set<string>()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, root, rest] of read(file).matchAll(IMPORTED)) {
    const from = root === '~/' ? 'resources' : path.join(path.dirname(file), root)
    const found = ['', '.ts', '.vue'].map((ending) => path.join(from, rest) + ending).find(isSource)
    if (found) broughtBy(found, seen)
  }
  return seen
}

/** The namespaces whose texts a source names. */
export function namespacesOf(file: string) {
  return new Set([...read(file).matchAll(NAMED)].map(([, namespace]) => namespace))
}

function read(file: string) {
  return readFileSync(app.makePath(file), 'utf8')
}

function isSource(file: string) {
  return /\.(ts|vue)$/.test(file) && existsSync(app.makePath(file))
}
