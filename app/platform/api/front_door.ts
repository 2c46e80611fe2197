import { createServer, type RequestListener, type Server } from 'node:http'
import { frontDoor as limits, leaveTime } from '#config/front_door'

/** Milliseconds between looks for connections that have nothing more to do, while the door closes. */
const SWEEP = 100

/**
 * Who comes in: opens the server with its limits, counts the requests at work, and closes in order. Nothing of
 * the framework is imported here, for it opens before the framework has started.
 */
export class FrontDoor {
  atWork = 0
  isClosing = false
  private server?: Server
  private leaving: (() => void)[] = []

  get isFull() {
    return this.atWork >= limits.atWork
  }

  open = (handler: RequestListener) => {
    const server = createServer(
      { maxHeaderSize: limits.headerBytes, connectionsCheckingInterval: limits.look },
      handler
    )
    server.maxHeadersCount = limits.headers
    server.maxConnections = limits.connections
    server.maxRequestsPerSocket = limits.requestsPerConnection
    this.server = server
    return server
  }

  /** What is open without an end of its own is told that the door closes. */
  onClose(listener: () => void) {
    this.leaving.push(listener)
  }

  /** From now on every answer is the last of its connection; who is not done in time is cut off. */
  close() {
    this.isClosing = true
    for (const leave of this.leaving) leave()
    // A connection whose last answer left before would stay for as long as its client keeps it.
    setInterval(() => this.server?.closeIdleConnections(), SWEEP).unref()
    setTimeout(() => this.server?.closeAllConnections(), leaveTime.requests).unref()
    setTimeout(() => process.exit(), leaveTime.requests + leaveTime.rest).unref()
  }
}

export const frontDoor = new FrontDoor()
