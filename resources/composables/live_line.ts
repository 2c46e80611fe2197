/** Who follows some topics; told which of them changed, and that changes may have been missed. */
export type Follower = { topics: string[]; changed: () => void; missed: () => void }

const followers = new Set<Follower>()
let followed: string[] = []
let lines: EventSource[] = []
let waiting: ReturnType<typeof setTimeout> | undefined

/**
 * Follows topics over the one line this window has, whatever the number of its parts: over HTTP/1.1 a browser
 * opens six connections to a host, all windows together. @returns what lets go again
 */
export function follow(follower: Follower): () => void {
  followers.add(follower)
  redial()
  return () => {
    followers.delete(follower)
    redial()
  }
}

/** Pages come and go as a whole: what they follow is counted afterwards. */
function redial() {
  clearTimeout(waiting)
  waiting = setTimeout(dial)
}

function dial() {
  const topics = [...new Set([...followers].flatMap((one) => one.topics))].sort()
  if (topics.join() === followed.join()) return
  const before = lines
  lines = []
  followed = topics
  if (topics.length) open(topics, () => before.forEach((line) => line.close()))
  else before.forEach((line) => line.close())
}

/** The lines before stay until this one stands. */
function open(topics: string[], standing: () => void) {
  const line = new EventSource(`/ui/v1/live/?topics=${topics.join(',')}`)
  lines.push(line)
  line.addEventListener('change', ({ data }) => told(data))
  line.addEventListener('open', standing, { once: true })
  line.addEventListener('error', () => {
    if (line.readyState === EventSource.CLOSED) {
      standing()
      // One topic that may not be followed is no reason to hear nothing of the others.
      if (topics.length > 1 && lines.includes(line)) for (const one of topics) open([one], () => {})
      return
    }
    // What happened while the line was broken was not heard.
    line.addEventListener('open', () => missed(topics), { once: true })
  })
}

function told(topic: string) {
  for (const { topics, changed } of followers) if (topics.includes(topic)) changed()
}

function missed(lost: string[]) {
  for (const { topics, missed: mend } of followers)
    if (topics.some((topic) => lost.includes(topic))) mend()
}
