import type { Caller } from '#tests/support/caller'

/** An entity nobody but its company has: two fields of its own and a piece of equipment. */
export const PERMIT = {
  kind: 'entity',
  key: 'safety_permit',
  title: { en: 'Safety permit', de: 'Arbeitsfreigabe' },
  title_plural: { en: 'Safety permits', de: 'Arbeitsfreigaben' },
  icon: 'i-lucide-shield-check',
  number: { prefix: 'SP-' },
  schema: {
    type: 'object',
    properties: {
      hazard: { 'enum': ['height', 'voltage', 'heat'], 'title': 'Hazard', 'x-list': true },
      people: { 'type': 'integer', 'minimum': 1, 'title': 'People', 'x-filter': true },
      equipment: {
        'type': 'string',
        'format': 'uuid',
        'title': 'Equipment',
        'x-relation': 'equipment',
        'x-list': true,
      },
    },
    required: ['hazard'],
  },
}

/** How a permit is given. */
export const PERMIT_FLOW = {
  kind: 'workflow',
  key: 'safety_permit',
  initial: 'asked',
  states: {
    asked: { category: 'backlog', title: 'Asked' },
    given: { category: 'active', title: 'Given', locked: ['custom.hazard'] },
    closed: { category: 'done', title: 'Closed', locked: ['*'] },
  },
  transitions: {
    give: { from: ['asked'], to: 'given', roles: ['manager'], fields: ['custom.people'] },
    close: { from: ['given'], to: 'closed', checklists: ['general_safety'] },
  },
}

/** How it is printed: with its own photos, and with what is none. */
export const PERMIT_REPORT = {
  kind: 'template',
  key: 'permit_paper.pdf',
  title: 'Permit',
  entity: 'safety_permit',
  channel: 'pdf',
  subject: 'Permit {{record.number}}',
  body: '<p>{{record.title}} at {{tenant.name}}</p>{{#each photos}}<img src="{{src}}">{{/each}}<img src="photo:{{record.id}}">',
}

export async function publish(admin: Caller, document: { kind: string; key: string }) {
  const address = `/definitions/${document.kind}/${document.key}/`
  const kept = await admin.send('put', `${address}draft/`, { body: document })
  if (kept.status() !== 200) throw new Error(kept.text())
  const published = await admin.post(`${address}publish/`)
  if (published.status() !== 200) throw new Error(published.text())
}
