import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  count,
  moment,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const Job = object({
  id: uuid,
  name: text,
  state: oneOf('queued', 'running', 'completed', 'failed', 'cancelling', 'cancelled'),
  progress: object({ done: count, total: nullable(count) }),
  result: anything,
  error: nullable(text),
  created_by: nullable(uuid),
  created_at: moment,
  started_at: nullable(moment),
  finished_at: nullable(moment),
})

export const jobs: NounDescription = {
  tag: 'Jobs',
  about: 'Work that goes on after a 202. One sees one’s own; administrators see all.',
  schemas: { Job, AcceptedJob: object({ job: object({ id: uuid, url: text }) }) },
  operations: {
    'jobs.index': { summary: 'List jobs', answer: answers.page('Job') },
    'jobs.show': { summary: 'Read how far a job is', answer: answers.one('Job') },
    'jobs.cancellations.store': {
      summary: 'Stop a job',
      description: 'What it did already stays done.',
      answer: answers.one('Job'),
    },
  },
}
