/**
 * What this process takes from the network before any of our code has looked at it. Timeouts of a request
 * stand in config/app.ts. Numbers are per process.
 */
export const frontDoor = {
  /** Bytes of the request line and all headers together: past it 431. */
  headerBytes: 16 * 1024,
  /** Headers of one request. */
  headers: 100,
  /** Open connections: those that come then are closed at once. */
  connections: 4_000,
  /** Requests of one connection: then it is closed, so that balancers may spread it anew. */
  requestsPerConnection: 10_000,
  /** Milliseconds between looks for requests that are late. */
  look: 1_000,
  /**
   * Requests at work at one time. Ten database connections serve some hundred in the time a person waits;
   * what comes above that would only time out later, and slow down what is ahead of it.
   */
  atWork: 400,
}

/** Milliseconds running requests get to end after SIGTERM, and the rest of the process after them. */
export const leaveTime = { requests: 14_000, rest: 1_000 }
