const NAME = /^[a-z][a-z0-9_]{0,62}$/

/** A table or column of ours, quoted. Names come from definitions; nothing else gets into the text. */
export function identifier(name: string) {
  return `"${checked(name)}"`
}

/** A key of `custom` as a literal. */
export function keyLiteral(key: string) {
  return `'${checked(key)}'`
}

/** Any text as a literal; the question mark is spelled out, since knex would take it for a binding. */
export function textLiteral(text: string) {
  return `'${text.replaceAll("'", "''").replaceAll('?', "' || chr(63) || '")}'`
}

function checked(name: string) {
  if (!NAME.test(name)) throw new TypeError(`"${name}" cannot be a column or key`)
  return name
}
