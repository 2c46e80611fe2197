import http from 'node:http'
import { once } from 'node:events'

/** A load balancer as simple as can be: each request goes to the next of its web processes. */
export class Front {
  private turn = 0
  private pinned?: number

  private constructor(private readonly ports: number[]) {}

  static async open(port: number, ports: number[]) {
    const front = new Front(ports)
    const server = http.createServer((request, response) => front.pass(request, response))
    server.listen(port, process.env.HOST)
    await once(server, 'listening')
    return front
  }

  /** From here on all requests go to the first process; undo with the answer. */
  pin() {
    this.pinned = this.ports[0]
    return () => void (this.pinned = undefined)
  }

  private pass(request: http.IncomingMessage, response: http.ServerResponse) {
    const { method, url: path, rawHeaders } = request
    const port = this.pinned ?? this.ports[this.turn++ % this.ports.length]
    const headers = rawHeaders as unknown as http.OutgoingHttpHeaders
    const onward = http.request({ host: process.env.HOST, port, method, path, headers })
    onward.on('error', () => response.destroy())
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode!, answer.rawHeaders)
      answer.pipe(response)
    })
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }
}
