/**
 * @adonisjs/bodyparser 11.0.4 keeps its multipart handlers in a plain object, so a file field named
 * `toString` or `__proto__` finds a function of Object.prototype and kills the process.
 * A null-prototype map is the whole cure. Runs after every install; goes when 11.0.5 is out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../node_modules/@adonisjs/bodyparser/build/', import.meta.url)
const flaw = '#handlers = {};'
const cure = '#handlers = Object.create(null);'

for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const source = readFileSync(new URL(name, folder), 'utf8')
  if (source.includes(flaw)) writeFileSync(new URL(name, folder), source.replace(flaw, cure))
}
