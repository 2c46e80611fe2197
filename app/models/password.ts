import hash from '@adonisjs/core/services/hash'
import { dictionary } from '@zxcvbn-ts/language-common'
import { E_VALIDATION } from '#platform/errors'

/** argon2id takes 46 MiB and a core each: two at a time leave room for everybody else. */
const AT_ONCE = 2

/** Packaged list of common and breached passwords (zxcvbn, about 50,000). */
const COMMON = new Set(dictionary['passwords-common'])

let running = 0
const waiting: (() => void)[] = []

/** @returns an argon2id string in PHC format */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash.make(password))
}

/** Takes the same time for an unknown user (`stored` null) as for a wrong password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await decoy())
  const matches = await inTurn(() => hash.verify(against, password))
  return stored !== null && matches
}

/** @throws E_VALIDATION on `password` when it is on the list or made of the user's own data */
export function assertStrongPassword(password: string, own: string[] = []) {
  const plain = password.toLowerCase()
  const guessable =
    COMMON.has(plain) || own.some((word) => word.length > 3 && plain.includes(word.toLowerCase()))
  if (guessable) {
    throw new E_VALIDATION().withDetails({
      password: ['is easy to guess: use a few unrelated words'],
    })
  }
}

let decoyHash: Promise<string> | undefined

function decoy() {
  return (decoyHash ??= hashPassword('nobody has this password'))
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
