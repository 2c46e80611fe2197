import { entity, names, ruled, type HostileDocument } from '#tests/support/hostile/hostile_document'

type Json = Record<string, unknown>

const refused = (name: string, says: string, rule: string): HostileDocument => ({
  ...{ name, says, way: 'draft' },
  document: () => entity({ a: { type: 'string' } }, {}, { rules: [{ rule, message: 'x' }] }),
})

const times = (count: number, text: string) => Array.from({ length: count }, () => text).join('')
const TOO_MANY = 'takes more than 10000 steps'
const tags = (count: number) => ({ tags: names(count) })
const note = (length: number) => ({ note: 'ab'.repeat(length / 2) })

/** `let` what a rule bombs with be published: it is the record that sets it off. */
function stopped(
  key: string,
  rules: string[],
  { name, custom, says = TOO_MANY }: { name: string; custom: Json; says?: string }
): HostileDocument {
  const record = () => ({ title: 'Hostile', custom })
  return { name, says, way: 'record', record, document: () => ruled(key, rules) }
}

/** Rules that are refused when they are read. */
export const REFUSED_RULES: HostileDocument[] = [
  refused('a rule of 5 KB', '/rules/0/rule: must be at most 4096', `"${'x'.repeat(5_000)}" == ""`),
  refused('parentheses 60 deep', '/rules/0/rule', `${times(60, '(')}true${times(60, ')')}`),
  refused('a sum of 600 numbers', '/rules/0/rule', `1${times(600, '+1')} > 0`),
  refused('a list of 2,000 numbers', '/rules/0/rule', `1 in [1${times(1_999, ',1')}]`),
  refused(
    'a map of 60 entries',
    '/rules/0/rule',
    `{${names(60).map((key) => `"${key}":1`)}} != null`
  ),
  refused('the prototype', '"__proto__" is a reserved name', 'custom.__proto__ == null'),
  refused('the prototype by index', 'reserved name', 'custom["__proto__"] == null'),
  refused('the constructor', 'reserved name', 'record.constructor == null'),
  refused('a map with a reserved key', 'reserved name', '{"__proto__": 1} == null'),
  refused('eval', 'no function "eval"', 'eval("1") == 1'),
  refused('require', 'there is no', 'require("fs") == null'),
  refused('globalThis', 'there is no variable or field "globalThis"', 'globalThis.process == null'),
  refused('a method of strings', 'no function "constructor"', '"a".constructor("x") == null'),
  refused('bytes', 'bytes are not part of rules', 'b"x" == null'),
  refused('a pattern with look-ahead', 'look-ahead', 'custom.a.matches("(?=a)b")'),
  refused(
    'a pattern that explodes',
    'not a valid pattern',
    'custom.a.matches("((a{500}){500}){9}")'
  ),
  refused('a pattern that is computed', 'written out', 'custom.a.matches(custom.a)'),
  refused('no question', 'must answer yes or no', '1 + 1'),
  refused('a mistyped field', 'there is no field "nope"', 'custom.nope == 1'),
  refused('half a rule', '/rules/0/rule', 'custom.a == '),
  {
    ...{ name: 'a thousand slow patterns', says: 'too many costly patterns', way: 'draft' },
    document: () =>
      entity(
        { a: { type: 'string' } },
        {},
        {
          rules: names(100).map((_, at) => ({
            rule: [1, 2, 3, 4]
              .map((part) => `custom.a.matches("^[ab]*a[ab]{${at * 4 + part + 400}}$")`)
              .join(' || '),
            message: 'x',
          })),
        }
      ),
  },
]

const nested = (levels: number): string =>
  levels ? `custom.tags.all(v${levels}, ${nested(levels - 1)})` : 'true'
const doubled = (first: string, step: string) => `${first}${times(14, `.map(a, ${step})`)}`

/** Rules that can be read and would cost too much for a record: ended, and the writer is told which. */
export const STOPPED_RULES: HostileDocument[] = [
  stopped('hostile_nest', [nested(6)], { name: 'six comprehensions', custom: tags(500) }),
  stopped('hostile_text', [`${doubled('["' + 'x'.repeat(2_000) + '"]', 'a + a')}.size() > 0`], {
    name: 'a text that doubles',
    custom: {},
  }),
  stopped('hostile_list', [`${doubled('[custom.tags]', 'a + a')}.size() > 0`], {
    name: 'a list that doubles',
    custom: tags(500),
  }),
  stopped('hostile_tree', [`${doubled('[[1.0]]', '[a, a]')} == ${doubled('[[1.0]]', '[a, a]')}`], {
    name: 'trees that are compared',
    custom: {},
  }),
  stopped('hostile_in', ['custom.tags.all(t, (t + "x" in custom.tags) == false)'], {
    name: 'each of a list looked for in it',
    custom: tags(500),
  }),
  stopped('hostile_match', ['!custom.note.matches("^[ab]*a[ab]{300}c$")'], {
    name: 'a slow pattern over a long text',
    custom: note(20_000),
  }),
  stopped('hostile_matches', ['custom.tags.all(t, !custom.note.matches("^[ab]*a[ab]{40}c$"))'], {
    name: 'a slow pattern over and over',
    custom: { ...tags(500), ...note(20_000) },
  }),
  stopped('hostile_search', [`custom.tags.all(t, !custom.note.contains("b${'a'.repeat(500)}"))`], {
    name: 'a long part searched over and over',
    custom: { ...tags(500), ...note(20_000) },
  }),
  stopped(
    'hostile_many',
    Array.from({ length: 100 }, () => nested(1).replace('true', 'v1 != ""')),
    {
      name: 'a hundred rules over five hundred entries',
      custom: tags(500),
      says: 'together',
    }
  ),
  stopped('hostile_years', ["custom.tags.all(t, years_since(date('2000-02-29')) >= 0.0)"], {
    name: 'years counted five hundred times',
    custom: tags(500),
  }),
]
