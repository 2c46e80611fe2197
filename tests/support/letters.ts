import { mailFolder } from '#config/mail'
import type { Caller } from '#tests/support/caller'

/** More than a file of tests sends. */
const ALL = 500

/** What was sent to an address, the newest first: once the worker has settled, whichever process wrote it. */
export async function lettersTo(email: string) {
  return (await mailFolder.newest(ALL)).filter(({ to }) => to.includes(email))
}

/** Where somebody made for a test gets their mail. */
export function addressOf({ userId }: Caller) {
  return `${userId}@people.test`
}
