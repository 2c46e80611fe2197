import { changeRecord, hasStory } from '#effects/effect_record'
import { PERSON_PATTERN, personMeant } from '#effects/effect_people'
import type { EffectKind, EffectOccasion } from '#platform/effects/effect_kind'

export const assignEffect: EffectKind = {
  key: 'assign',
  title: { en: 'Assign', de: 'Zuweisen' },
  icon: 'i-lucide-user-round-check',
  phase: 'tx',
  suits: hasStory,
  parameters: {
    type: 'object',
    properties: {
      to: {
        'type': 'string',
        'title': { en: 'Person', de: 'Person' },
        'description': {
          en: 'creator, causer, user:<id> or a field that holds a person',
          de: 'creator, causer, user:<id> oder ein Feld, in dem eine Person steht',
        },
        'pattern': PERSON_PATTERN,
        'x-widget': 'person',
      },
      team: {
        'type': 'string',
        'format': 'uuid',
        'title': { en: 'Team', de: 'Team' },
        'x-widget': 'team',
      },
    },
  },

  async run({ to, team }, occasion) {
    const person = to === undefined ? undefined : await personMeant(String(to), occasion)
    const fields = assignment(person, team as string | undefined)
    if (!Object.keys(fields).length) return { did: 'Assigned to nobody: nobody was found' }
    await changeRecord(occasion, fields)
    return { did: `Assigned to ${told(fields)}` }
  },
}

/** Nobody found leaves the record with whoever has it. */
function assignment(person: string | null | undefined, team: string | undefined) {
  return { ...(person && { assigned_to: person }), ...(team && { assigned_team: team }) }
}

function told(fields: ReturnType<typeof assignment>) {
  const { assigned_to: person, assigned_team: team } = fields
  return [person && 'a person', team && 'a team'].filter(Boolean).join(' and ')
}

/** The same for effects that assign beside something else: `user:<id>`, `team:<id>`, or a name of a person. */
export async function reassign(to: string, occasion: EffectOccasion) {
  const team = /^team:(.{36})$/.exec(to)?.[1]
  const person = team ? null : await personMeant(to, occasion)
  const fields = assignment(person, team)
  if (Object.keys(fields).length) await changeRecord(occasion, fields)
  return Object.keys(fields).length > 0
}
