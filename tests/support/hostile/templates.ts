import type { HostileDocument } from '#tests/support/hostile/hostile_document'
import { loops, REFUSED } from '#tests/support/hostile/template_texts'

const template = (body: string, more: object = {}) => ({
  kind: 'template',
  key: 'hostile.push',
  title: 'Hostile',
  entity: 'task',
  channel: 'push',
  body,
  ...more,
})

/** What a task has to tell, over and over. */
const TOO_LONG = {
  'loops in loops': loops(11),
  'loops that write nothing': loops(11, ''),
  'loops that write much': loops(5, 'x'.repeat(20_000)),
}

export const TEMPLATES: HostileDocument[] = [
  ...Object.entries(REFUSED).map(([name, body]): HostileDocument => {
    return { name, way: 'draft', document: () => template(body), says: '/body' }
  }),
  ...Object.entries(TOO_LONG).map(([name, body]): HostileDocument => {
    return { name, way: 'preview', document: () => template(body), says: 'The template ' }
  }),
  {
    name: 'braces without end in JSON',
    way: 'draft',
    document: () => template('{{'.repeat(30_000), { channel: 'webhook' }),
    says: '/body: has more than 1000 places',
  },
  {
    name: 'a channel nobody knows',
    way: 'draft',
    document: () => template('x', { channel: 'fax' }),
    says: '/channel',
  },
  {
    name: 'forty languages of 20 KB',
    way: 'draft',
    document: () =>
      template('', {
        body: Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [
            `a${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
            'x'.repeat(20_000),
          ])
        ),
      }),
    says: 'KB',
  },
]
