import { answers } from '#platform/api/openapi/answers'
import { count, flag, nullable, object, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { entityOperations } from '#openapi/entity_operations'
import { teamMemberValidator } from '#validators/people_validators'

const TeamMember = object({
  id: uuid,
  first_name: nullable(text),
  last_name: nullable(text),
  is_active: flag,
})

const TeamDeletion = object({ members: count, open_tasks: count, tasks: count })

const operations = entityOperations('teams', { component: 'Team', one: 'team', many: 'teams' })

export const teams: NounDescription = {
  tag: 'Teams',
  about:
    'People who share work. The scope team of a permission reaches the tasks of one’s teams, and one’s own.',
  entity: 'team',
  schemas: { TeamMember, TeamDeletion },
  parameters: { member: { description: 'Id of the user', schema: uuid } },
  operations: {
    ...operations,
    'teams.index': { ...operations['teams.index'], permission: 'view_tasks' },
    'teams.show': { ...operations['teams.show'], permission: 'view_tasks' },
    'teams.deletion': {
      summary: 'Read what deleting a team would touch',
      description: 'Nothing is changed. Tasks keep the name of a team that is deleted.',
      permission: 'delete_teams',
      answer: answers.one('TeamDeletion'),
    },
    'teams.members.index': {
      summary: 'List who is in a team',
      permission: 'view_tasks',
      answer: answers.page('TeamMember'),
    },
    'teams.members.store': {
      summary: 'Take somebody into a team',
      description: 'Nobody gives by it what they lack themselves.',
      permission: 'update_teams',
      body: body(teamMemberValidator),
      answer: answers.created('TeamMember'),
    },
    'teams.members.destroy': {
      summary: 'Take somebody out of a team',
      permission: 'update_teams',
      answer: answers.none(),
    },
  },
}
