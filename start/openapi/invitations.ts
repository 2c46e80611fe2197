import { answers } from '#platform/api/openapi/answers'
import { moment, nullable, object, ref, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { acceptanceValidator } from '#validators/auth_validators'
import { invitationValidator } from '#validators/people_validators'

const Invitation = object({
  id: uuid,
  email: { type: 'string', format: 'email' },
  role: ref('RoleReference'),
  invited_by: nullable(ref('Reference')),
  expires_at: moment,
  created_at: moment,
  updated_at: moment,
  etag: text,
})

export const invitations: NounDescription = {
  tag: 'Invitations',
  about: 'People who were asked to join and have not done so yet.',
  schemas: { Invitation },
  operations: {
    'invitations.index': {
      summary: 'List open invitations',
      permission: 'view_users',
      answer: answers.page('Invitation'),
    },
    'invitations.show': {
      summary: 'Read an invitation',
      permission: 'view_users',
      answer: answers.record('Invitation'),
    },
    'invitations.store': {
      summary: 'Invite somebody',
      permission: 'create_users',
      body: body(invitationValidator),
      answer: answers.created('Invitation'),
    },
    'invitations.resend': {
      summary: 'Send a new link',
      permission: 'create_users',
      answer: answers.accepted('Invitation'),
    },
    'invitations.destroy': {
      summary: 'Withdraw an invitation',
      permission: 'create_users',
      ifMatch: true,
      answer: answers.none(),
    },
    'invitations.accept': {
      summary: 'Join by an invitation',
      description: 'With the token of the mail. The answer logs in.',
      body: body(acceptanceValidator),
      answer: answers.created('Login'),
    },
  },
}
