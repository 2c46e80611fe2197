/** Who follows some topics; told which of them changed, and that changes may have been missed. */
export type Follower = { topics: string[]; changed: () => void; missed: () => void }

const followers = new Set<Follower>()
let followed: string[] = []
let lines: EventSource[] = []
/** Those before, which are heard until the newest stands. */
let leaving: EventSource[] = []
/** Something is not heard: the next page asks for it anew, because a server that begins refuses too. */
let isPartial = false
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
  if (topics.join() === followed.join() && !isPartial) return
  isPartial = false
  leaving.push(...lines)
  lines = []
  followed = topics
  if (topics.length) open(topics)
  else letGo()
}

function letGo() {
  for (const line of leaving) line.close()
  leaving = []
}

function open(topics: string[]) {
  const line = new EventSource(`/ui/v1/live/?topics=${topics.join(',')}`)
  let isBroken = false
  lines.push(line)
  line.addEventListener('change', ({ data }) => told(data))
  line.addEventListener('open', () => {
    // What happened while this line, or the one before, was broken was not heard.
    const wasDeaf = isBroken || isDeaf(leaving)
    isBroken = false
    // One that was overtaken while it was dialled has nobody to take over from.
    if (lines.includes(line)) letGo()
    if (wasDeaf) missed(topics)
  })
  line.addEventListener('error', () => {
    isBroken = true
    if (line.readyState === EventSource.CLOSED && lines.includes(line)) refused(topics)
  })
}

function isDeaf(some: EventSource[]) {
  return some.length > 0 && some.every(({ readyState }) => readyState !== EventSource.OPEN)
}

/** One topic that may not be followed is no reason to hear nothing of the others. */
function refused(topics: string[]) {
  letGo()
  isPartial = true
  if (topics.length > 1) for (const one of topics) open([one])
}

function told(topic: string) {
  for (const { topics, changed } of followers) if (topics.includes(topic)) changed()
}

function missed(lost: string[]) {
  for (const { topics, missed: mend } of followers)
    if (topics.some((topic) => lost.includes(topic))) mend()
}
