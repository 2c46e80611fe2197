import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

/** What a scenario works with: the admin of one tenant. */
export type Stage = { client: ApiClient; api: Caller; home: TestTenant }

/** The happy path of one operation: makes what it needs, and answers the operation's own response. */
export type Scenario = (stage: Stage) => Promise<ApiResponse>

export type Scenarios = Record<string, Scenario>

let count = 0

/** A word no other scenario uses. */
export function fresh(word: string) {
  return `${word}-${process.pid}-${++count}`
}
