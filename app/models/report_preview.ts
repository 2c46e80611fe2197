import { heldRecord } from '#models/held_record'
import { hasStory, nounOf } from '#models/noun'
import { Report } from '#models/report'
import { triedDocument } from '#models/tried_document'
import { visibleRecord } from '#models/visible_record'
import type { Mover } from '#models/workflow_model'
import type { TemplateDefinition } from '#platform/definitions/types'

type Wish = { entity: string; recordId: string; language?: string; document?: object }

/** A template at work for one record, as its designer tries it. @throws E_FORBIDDEN, E_NOT_FOUND, E_VALIDATION */
export async function previewReport(
  key: string,
  { entity, recordId, language, document: tried }: Wish,
  { principal, locale }: Pick<Mover, 'principal' | 'locale'>
) {
  const record = await visibleRecord(principal, entity, recordId)
  const document = await triedDocument<TemplateDefinition>('template', key, tried)
  const reader = { principal, locale: language ?? locale }
  return { document, report: new Report({ entity, record }, reader, await held(entity, recordId)) }
}

/** Only what a workflow may move has checklists and photos. */
async function held(entity: string, id: string) {
  const noun = nounOf(entity)!
  return hasStory(noun) ? heldRecord({ noun, id }) : undefined
}
