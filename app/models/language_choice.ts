import { Principal } from '#models/principal'
import User from '#models/user'
import type { Language } from '#platform/language/languages'

/** The language somebody wants to read; null is the company's. */
export async function chooseLanguage(userId: string, language: Language | null) {
  const user = await User.locked(userId)
  user.locale = language
  await user.save()
  Principal.forgetAll()
}
