import { onScopeDispose } from 'vue'

type Question = () => Promise<boolean>

const questions = new Set<Question>()

/** Asks whoever logs out whether they mean it, where something of theirs would be left behind. */
export function useBeforeLogOut(question: Question) {
  questions.add(question)
  onScopeDispose(() => void questions.delete(question))
}

export async function mayLogOut() {
  for (const question of questions) if (!(await question())) return false
  return true
}
