const repeated = (text: string, times: number) => text.repeat(times)
/** Sixty fields in sixty fields in … */
export const loops = (depth: number, inside = '{{title}}{{value}}') => {
  const opening = Array.from(
    { length: depth },
    (_, at) => `{{#each ${'../'.repeat(at)}record.fields}}`
  )
  return `${opening.join('')}${inside}${repeated('{{/each}}', depth)}`
}

/** Templates that reach for what is not theirs: refused when they are read. */
export const REFUSED: Record<string, string> = {
  'the constructor': '{{record.constructor}}',
  'the constructor of the constructor': '{{record.constructor.constructor}}',
  'the prototype': '{{record.__proto__.polluted}}',
  'the prototype in brackets': '{{record.[__proto__].polluted}}',
  'a prototype method': '{{record.prototype}}',
  'an old accessor': '{{record.__defineGetter__}}',
  'a lookup': '{{lookup record "constructor"}}',
  'a lookup in a block': '{{#each (lookup record "constructor")}}x{{/each}}',
  'the log': '{{log record.label}}',
  'the context as a helper': '{{#with (call record.label)}}x{{/with}}',
  'a block that is a value': '{{#record}}x{{/record}}',
  'a helper of its own naming': '{{exec "ls"}}',
  'the missing helper': '{{helperMissing record}}',
  'the missing block': '{{#blockHelperMissing record}}x{{/blockHelperMissing}}',
  'the root': '{{@root.record}}',
  'a partial': '{{> secret}}',
  'a partial named by a value': '{{> (lookup . "name")}}',
  'a partial around a block': '{{#> layout}}x{{/layout}}',
  'an inline partial': '{{#*inline "bomb"}}{{> bomb}}{{> bomb}}{{/inline}}{{> bomb}}',
  'a decorator': '{{* decorate}}',
  'a triple stash': '{{{record.label}}}',
  'an unescaped ampersand': '{{& record.label}}',
  'block parameters': '{{#each record.fields as |field at|}}{{field}}{{/each}}',
  'named arguments': '{{#if record.label includeZero=true}}x{{/if}}',
  'a number as a helper': '{{12 record}}',
  'a raw block': '{{{{raw}}}} {{x}} {{{{/raw}}}}',
  'what is never closed': '{{#if record.label}}x',
  'what was never opened': 'x{{/if}}',
  'an unfinished place': '{{record.label',
  'deep blocks': repeated('{{#if record.label}}', 13) + repeated('{{/if}}', 13),
  'thousands of blocks': repeated('{{#if a}}', 7_000),
  'thousands of places': repeated('{{user.name}} ', 2_000),
  'thousands of parentheses': `{{default ${repeated('(', 5_000)}${repeated(')', 5_000)}}}`,
  'more text than a template has': repeated('x', 65_537),
  'braces without end': repeated('{{', 30_000),
}

/** Templates that can be read and would cost too much: ended, or bounded. */
export const STOPPED: Record<string, string> = {
  'loops in loops': loops(6),
  'loops that write nothing': loops(6, ''),
  'more text than may leave': `{{#each record.fields}}{{#each ../record.fields}}${repeated('x', 2_000)}{{/each}}{{/each}}`,
}
