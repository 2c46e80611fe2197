import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  flag,
  moment,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { proofValidator } from '#validators/auth_validators'
import { newUserValidator, userValidator } from '#validators/people_validators'

const User = object({
  id: uuid,
  email: { type: 'string', format: 'email' },
  first_name: nullable(text),
  last_name: nullable(text),
  role: ref('RoleReference'),
  is_active: flag,
  has_second_factor: flag,
  email_verified: flag,
  facility_ids: {
    ...arrayOf(uuid),
    description: 'What the scope facility reaches, with all below',
  },
  last_login_at: nullable(moment),
  created_at: moment,
  updated_at: moment,
  etag: text,
})

const change = {
  permission: 'update_users',
  body: { schema: ref('UserPatch') },
  ifMatch: true,
  answer: answers.record('User'),
} as const

const Colleague = object({ id: uuid, first_name: nullable(text), last_name: nullable(text) })

export const users: NounDescription = {
  tag: 'Users',
  about: 'The people of the company. No one can grant what they lack.',
  entity: 'user',
  schemas: {
    User,
    Colleague,
    UserInput: body(newUserValidator).schema,
    UserPatch: body(userValidator).schema,
  },
  operations: {
    'users.index': {
      summary: 'List users',
      permission: 'view_users',
      listed: true,
      answer: answers.page('User'),
    },
    'users.show': {
      summary: 'Read a user',
      permission: 'view_users',
      answer: answers.record('User'),
    },
    'users.store': {
      summary: 'Add a user',
      description: 'Without a password they get a link to choose one.',
      permission: 'create_users',
      body: { schema: ref('UserInput') },
      answer: answers.created('User'),
    },
    'users.replace': {
      summary: 'Replace a user',
      description: 'What is absent returns to its default.',
      ...change,
    },
    'users.update': { summary: 'Change a user', ...change },
    'users.destroy': {
      summary: 'Delete a user',
      description: 'They can be restored.',
      permission: 'delete_users',
      ifMatch: true,
      answer: answers.none(),
    },
    'users.restore': {
      summary: 'Bring a deleted user back',
      permission: 'delete_users',
      answer: answers.record('User'),
    },
    'users.reset_factor': {
      summary: 'Take away somebody’s second factor',
      description:
        'For who lost phone and recovery codes. Asks for your own password, and for a code where you have a second factor; ends their sessions and tells them by mail.',
      permission: 'update_users',
      body: body(proofValidator),
      answer: answers.none(),
    },
    'people.index': {
      summary: 'List the names of colleagues',
      description: 'Active people, for whoever hands on work. Takes page, page_size and search.',
      permission: 'view_tasks',
      answer: answers.page('Colleague'),
    },
    'people.show': {
      summary: 'Read a colleague’s name',
      permission: 'view_tasks',
      answer: answers.one('Colleague'),
    },
  },
}
