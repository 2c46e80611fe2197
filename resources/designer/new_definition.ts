import type { DefinitionDocument } from '~/types/definition'

type Words = (key: string) => string
type Named = { key: string; title: string }

/** What one may make anew, and how an empty one begins. */
const BEGINNINGS = {
  variant: (named: Named) => ({
    kind: 'entity',
    ...named,
    schema: { type: 'object', properties: {} },
  }),
  workflow: (named: Named, t: Words) => ({
    kind: 'workflow',
    ...named,
    initial: 'open',
    states: {
      open: { category: 'backlog', title: t('definitions.create.open'), color: 'info' },
      done: { category: 'done', title: t('definitions.create.done'), color: 'success' },
    },
    transitions: {
      finish: { title: t('definitions.create.finish'), from: ['open'], to: 'done' },
    },
  }),
  form: (named: Named, t: Words) => ({
    kind: 'form',
    ...named,
    mode: 'checklist',
    schema: { type: 'object', properties: {} },
    layout: [{ section: t('definitions.section'), items: [] }],
  }),
  template: (named: Named) => ({
    kind: 'template',
    ...named,
    channel: 'email',
    entity: 'task',
    subject: '{{record.label}}',
    body: '{{record.label}}',
  }),
  automation: (named: Named) => ({
    kind: 'automation',
    ...named,
    on: { event: 'created', entity: 'task' },
    do: [],
    enabled: false,
  }),
} satisfies Record<string, (named: Named, t: Words) => DefinitionDocument>

export type NewDefinition = keyof typeof BEGINNINGS

export function newDefinition(what: NewDefinition, named: Named, t: Words): DefinitionDocument {
  return BEGINNINGS[what](named, t)
}

const KEY = /^[a-z][a-z0-9_]{0,62}(\.[a-z][a-z0-9_]{0,62})?$/

type Own = { title_plural: string; icon: string; prefix: string }

/** An entity of the company's own: its columns come from the program, so it can be published as it is. */
export function newEntity(named: Named, { prefix, ...own }: Own, t: Words): DefinitionDocument {
  return {
    kind: 'entity',
    ...named,
    ...own,
    number: { prefix },
    schema: { type: 'object', properties: {} },
    layout: [{ section: t('definitions.section'), fields: ['title'] }],
  }
}

/** Why a definition cannot be called so; null where it can. */
export function keyProblem(key: string, taken: string[]): 'shape' | 'taken' | null {
  if (!KEY.test(key)) return 'shape'
  return taken.includes(key) ? 'taken' : null
}
