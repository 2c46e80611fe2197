type Question = () => Promise<boolean>

let question: Question | undefined

/** Asks whoever logs out whether they mean it, where something of theirs would be left behind. */
export function askBeforeLogOut(asked: Question) {
  question = asked
}

export async function mayLogOut() {
  return question ? question() : true
}
