import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { databaseLogins } from '#config/database'

/** A wire to the database that can be cut and mended, and that counts who hangs on it. */
export class DatabaseProxy {
  /** The most connections there were at one time. */
  most = 0
  private sockets = new Set<Socket>()
  private server = createServer((client) => this.join(client))
  private target = new URL(databaseLogins.migrator.url)
  private port = 0

  async open() {
    this.server.listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
    return this
  }

  /** As when the server dies: what is open breaks, what comes is refused. */
  async cut() {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  /** The same logins, by way of this proxy. */
  get env() {
    const { migrator, app, landlord, queue } = databaseLogins
    return {
      DATABASE_URL: this.rewired(migrator.url),
      DATABASE_APP_URL: this.rewired(app.url),
      DATABASE_LANDLORD_URL: this.rewired(landlord.url),
      DATABASE_QUEUE_URL: this.rewired(queue.url),
    }
  }

  private rewired(address: string) {
    const url = new URL(address)
    url.hostname = '127.0.0.1'
    url.port = String(this.port)
    return url.href
  }

  private join(client: Socket) {
    const server = connect(Number(this.target.port || 5432), this.target.hostname)
    for (const [from, to] of [
      [client, server],
      [server, client],
    ]) {
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
      from.pipe(to)
    }
    this.sockets.add(client)
    this.most = Math.max(this.most, this.sockets.size)
    client.on('close', () => this.sockets.delete(client))
  }
}
