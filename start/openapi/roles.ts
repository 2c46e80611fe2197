import { answers } from '#platform/api/openapi/answers'
import { arrayOf, count, flag, moment, object, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { newRoleValidator, roleValidator, wholeRoleValidator } from '#validators/people_validators'

const Role = object({
  'id': uuid,
  'key': text,
  'title': text,
  'grants': {
    ...arrayOf(text),
    description: 'Permissions like view_tasks, view_* or update_tasks:assigned; * is everything',
  },
  'is_system': flag,
  'requires_second_factor': {
    ...flag,
    description: 'Whoever has the role sets up a second factor before anything else',
  },
  'user_count?': count,
  'created_at': moment,
  'updated_at': moment,
  'etag': text,
})

const change = {
  permission: 'update_roles',
  ifMatch: true,
  answer: answers.record('Role'),
} as const

export const roles: NounDescription = {
  tag: 'Roles',
  about: 'What people may do. Changes take effect at their next request.',
  schemas: { Role, RoleReference: object({ id: uuid, key: text, title: text }) },
  operations: {
    'roles.index': {
      summary: 'List roles',
      permission: 'view_roles',
      answer: answers.page('Role'),
    },
    'roles.show': {
      summary: 'Read a role',
      permission: 'view_roles',
      answer: answers.record('Role'),
    },
    'roles.store': {
      summary: 'Add a role',
      permission: 'create_roles',
      body: body(newRoleValidator),
      answer: answers.created('Role'),
    },
    'roles.replace': { summary: 'Replace a role', body: body(wholeRoleValidator), ...change },
    'roles.update': { summary: 'Change a role', body: body(roleValidator), ...change },
    'roles.destroy': {
      summary: 'Delete a role nobody has',
      permission: 'delete_roles',
      ifMatch: true,
      answer: answers.none(),
    },
  },
}
