import { v7 } from 'uuid'
import { ApprovalLink } from '#models/approval_link'
import { Notice, type Recipient } from '#models/notice'
import { Principal } from '#models/principal'
import { recordLabel, recordPath } from '#models/record_path'
import { nameOf } from '#models/user_name'
import type { WorkflowModel } from '#models/workflow_model'
import type { Language } from '#platform/language/languages'
import { translated } from '#platform/language/translated'
import type { TransitionOption } from '#platform/workflows/workflow_subject'

type Request = {
  id: string
  entity: string
  record: WorkflowModel
  people: string[]
  option: TransitionOption
  requestedBy: string | null
}

type Asking = { label: string; title: string; who: string }

const ASKS: Record<Language, (asking: Asking) => { title: string; body: string }> = {
  en: ({ label, title, who }) => ({
    title: `${label}: your approval is asked for`,
    body: `${who} asks for “${title}”.`,
  }),
  de: ({ label, title, who }) => ({
    title: `${label}: Ihre Freigabe ist gefragt`,
    body: `${who} bittet um „${title}“.`,
  }),
}

/** Tells everybody who may decide; by mail with a link that opens a page to decide on. */
export async function tellApprovers({ id, entity, record, people, option, requestedBy }: Request) {
  const label = await recordLabel(entity, record.asRecord())
  const who = await nameOf(requestedBy)
  await new Notice({
    to: people,
    occurrence: id,
    kind: 'approval',
    entity,
    record_id: record.id,
    path: `/approvals/${id}`,
    causedBy: requestedBy,
    text: async (reader) => ({
      ...ASKS[reader.language]({ label, title: option.title, who }),
      path: await linkFor(id, reader),
    }),
  }).send()
}

/** Whoever logs in with a second factor decides only behind it: their mail leads to the page for known users. */
async function linkFor(approval: string, { id }: Recipient) {
  const reader = await Principal.find(id)
  if (!reader || reader.hasFactor || reader.needsFactor) return `/approvals/${approval}`
  return `/approve/${await ApprovalLink.issue(approval, id)}`
}

type Told = { id: string; entity: string; record_id: string; requested_by: string | null }

const ENDED: Record<
  Language,
  Record<'approved' | 'refused' | 'failed', (label: string) => string>
> = {
  en: {
    approved: (label) => `${label}: approved`,
    refused: (label) => `${label}: not approved`,
    failed: (label) => `${label}: approved, but it could not be done`,
  },
  de: {
    approved: (label) => `${label}: freigegeben`,
    refused: (label) => `${label}: nicht freigegeben`,
    failed: (label) => `${label}: freigegeben, aber nicht ausführbar`,
  },
}

/** Tells whoever asked how it ended. */
export async function tellRequester(
  { entity, record_id: recordId, requested_by: to }: Told,
  state: 'approved' | 'refused' | 'failed',
  { label, why, by }: { label: string; why: string | null; by: string | null }
) {
  if (!to) return
  await new Notice({
    to: [to],
    occurrence: v7(),
    kind: 'approval',
    entity,
    record_id: recordId,
    path: recordPath(entity, recordId),
    causedBy: by,
    text: async ({ language }) => ({
      title: ENDED[language][state](label),
      ...(why && { body: translated(why, language) }),
    }),
  }).send()
}
