/** What the door tells the person in front of it. Every line of output goes through here. */
export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

/** A failure with its cure, shown without a stack trace. */
export class DoorError extends Error {
  constructor(message, cure) {
    super(cure ? `${message}\n  ${cure}` : message)
    this.name = 'DoorError'
  }
}

/** Ends the process with the message of a DoorError, or with the whole stack of a defect. */
export function leave(error) {
  process.stderr.write(`\n${error instanceof DoorError ? error.message : error.stack}\n`)
  process.exit(1)
}
