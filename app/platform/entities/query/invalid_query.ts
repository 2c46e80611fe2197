import { E_INVALID_QUERY } from '#platform/errors'

/** The refusal of a query parameter. Its words must not depend on whether a column exists. */
export function invalidQuery(parameter: string, message: string) {
  return new E_INVALID_QUERY(message).withDetails({ [parameter]: [message] })
}
