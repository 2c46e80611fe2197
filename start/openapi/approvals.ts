import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  arrayOf,
  count,
  flag,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { decisionValidator, delegationValidator, linkDecisionValidator } from '#validators/approval'

const Approval = object({
  id: uuid,
  entity: text,
  record: object({ id: uuid, label: text, path: text }),
  transition: object({ key: text, title: text }),
  to: object({ status: text, title: text }),
  state: oneOf('open', 'approved', 'refused', 'withdrawn', 'failed'),
  outcome: {
    ...nullable(text),
    description: 'Why it was refused, or why it could not be carried out once it was approved',
  },
  asked: arrayOf(object({ key: text, title: text })),
  quorum: count,
  requested_by: nullable(ref('Reference')),
  requested_at: moment,
  decided_at: nullable(moment),
  comment: nullable(text),
  fields: {
    ...arrayOf(object({ path: text, title: text, value: anything })),
    description: 'Values sent along with the wish, as far as the reader may see them',
  },
  decisions: arrayOf(
    object({
      by: ref('Reference'),
      on_behalf_of: nullable(ref('Reference')),
      decision: oneOf('approve', 'refuse'),
      comment: nullable(text),
      at: moment,
    })
  ),
  can: object({ decide: flag, withdraw: flag }),
})

const Delegation = nullable(
  object({ delegate: ref('Reference'), until: { type: 'string', format: 'date' } })
)

export const approvals: NounDescription = {
  tag: 'Approvals',
  about: 'Transitions that somebody else has to approve before they are carried out.',
  schemas: { Approval },
  operations: {
    'approvals.index': {
      summary: 'List the approvals that wait for the caller',
      query: [
        {
          name: 'box',
          description: '`waiting` (default), or `requested`: those the caller asked for',
          schema: oneOf('waiting', 'requested'),
        },
      ],
      answer: answers.page('Approval'),
    },
    'approvals.show': {
      summary: 'Read an approval',
      description: 'For whoever is asked, asked for it or has decided.',
      answer: answers.one('Approval'),
    },
    'approvals.decide': {
      summary: 'Approve or refuse',
      description:
        'The last approval that was missing carries the transition out, with every rule checked again: where one no longer holds the approval ends as `failed` and says why.',
      body: body(decisionValidator),
      answer: answers.one('Approval'),
    },
    'approvals.withdraw': {
      summary: 'Withdraw what one asked for',
      answer: answers.one('Approval'),
    },
    'approvals.by_link': {
      summary: 'Decide by the link of a mail',
      description: 'Needs no log-in: the token is good for one approval, one user and one use.',
      body: body(linkDecisionValidator),
      answer: answers.none(),
    },
    'approvals.delegate.show': {
      summary: 'Read who decides in the caller’s place',
      answer: answers.one(Delegation),
    },
    'approvals.delegate.update': {
      summary: 'Let somebody decide in one’s place',
      description: 'Until the end of a day. One’s own vote stays one’s own.',
      body: body(delegationValidator),
      answer: answers.one(Delegation),
    },
    'approvals.delegate.destroy': {
      summary: 'Decide oneself again',
      answer: answers.none(),
    },
  },
}
