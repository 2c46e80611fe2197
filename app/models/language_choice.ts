import { Principal } from '#models/principal'
import User from '#models/user'

/** The language somebody wants to read; null is the company's. */
export async function chooseLanguage(userId: string, language: string | null) {
  const user = await User.locked(userId)
  user.locale = language
  await user.save()
  Principal.forgetAll()
}
