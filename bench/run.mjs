#!/usr/bin/env node
// `npm run bench -- [subject] [options]`: the product is measured; which subjects there are stands in README.md.
// Needs a build (`npm run demo` makes one); limit and tenants need wrk (`apt-get install wrk`).
const [subject = 'limit', ...options] = process.argv.slice(2)
const named = !subject.startsWith('--')
process.argv.splice(2, process.argv.length, ...(named ? options : [subject, ...options]))
const { measure } = await import(`./${named ? subject : 'limit'}_run.mjs`)
await measure()
