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
    openapi_types: {
      summary: 'Read the API as TypeScript',
      description:
        'The same document as types for openapi-fetch, in the shape of openapi-typescript: records by name, and paths.',
      answer: answers.content('text/plain', 'TypeScript declarations'),
    },
  },
}
