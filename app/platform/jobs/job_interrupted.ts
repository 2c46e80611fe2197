/** The process drains: the job goes back to its queue without losing an attempt. */
export class JobInterrupted extends Error {
  constructor() {
    super('The worker stops: the job goes on elsewhere')
  }
}
