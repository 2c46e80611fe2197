import { once } from 'node:events'
import pg from 'pg'

/** What a node-postgres client knows of its own connection. */
export type Addressed = {
  host: string
  port: number
  ssl: unknown
  processID?: number
  secretKey?: number
}

/** What node-postgres' connection can do and its types leave out. */
type Wire = pg.Connection & {
  connect(port: number, host: string): void
  requestSsl(): void
  cancel(processId: number, secretKey: number): void
}

/**
 * Stops the running statement of another connection by PostgreSQL's own cancel request, on a wire of its own.
 * A pooler knows whose server to pass it on to, which `pg_cancel_backend` with the pooler's number does not.
 * Ends when the server has taken it; whoever cannot be reached is left to the statement's timeout.
 */
export async function cancelRequest({ host, port, ssl, processID, secretKey }: Addressed) {
  if (processID === undefined || secretKey === undefined) return
  const wire = new pg.Connection({ ssl: ssl as pg.ConnectionConfig['ssl'] }) as Wire
  const cancel = () => wire.cancel(processID, secretKey)
  wire.once('connect', () => (ssl ? wire.requestSsl() : cancel())).once('sslconnect', cancel)
  const ended = once(wire, 'end')
  wire.connect(port, host)
  await ended.catch(() => wire.stream.destroy())
}
