import { answers } from '#platform/api/openapi/answers'
import type { NounDescription } from '#platform/api/openapi/operation'

export const docs: NounDescription = {
  tag: 'Documentation',
  about: 'This document.',
  operations: {
    openapi: {
      summary: 'Read the OpenAPI document',
      description: 'For known users with the company’s own fields; the product’s own otherwise.',
      answer: answers.document('OpenAPI 3.1'),
    },
  },
}
