import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Group } from '@japa/runner/core'
import { outboundRules } from '#config/outbound'

export type Received = { url: string; headers: IncomingHttpHeaders; body: string }

type Answer = { status: number; headers?: Record<string, string>; body?: string }

/** Somebody's server on this machine, which webhooks may call for the length of a group. */
export class Receiver {
  readonly received: Received[] = []
  /** What it answers next; 200 when nothing is left. */
  answers: Answer[] = []
  private server: Server

  constructor(group: Group) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8')
        this.received.push({ url: request.url!, headers: request.headers, body })
        const { status, headers = {}, body: text = 'ok' } = this.answers.shift() ?? { status: 200 }
        response.writeHead(status, headers).end(text)
      })
    })
    group.setup(async () => {
      await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
      outboundRules.allowed.push('127.0.0.1')
      return () => {
        outboundRules.allowed.splice(outboundRules.allowed.indexOf('127.0.0.1'), 1)
        this.server.close()
      }
    })
    group.each.setup(() => {
      this.received.length = 0
      this.answers = []
    })
  }

  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`
  }
}
