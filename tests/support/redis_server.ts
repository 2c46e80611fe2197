import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '#tests/support/process'

/** A Redis of the test's own, with a journal, that can be stopped and started again at the same address. */
export class RedisServer {
  private child?: ChildProcess

  private constructor(
    private folder: string,
    private port: number
  ) {}

  static async open() {
    const folder = await mkdtemp(join(tmpdir(), 'fieldrino_redis_'))
    const server = new RedisServer(folder, await freePort())
    await server.start()
    return server
  }

  get url() {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(policy = 'noeviction') {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '']
    const journal = ['--appendonly', 'yes', '--maxmemory-policy', policy]
    this.child = spawn(process.env.REDIS_SERVER ?? 'redis-server', [...settings, ...journal], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface({ input: this.child.stdout! }))
      if (line.includes('Ready to accept connections')) break
    this.child.stdout!.resume()
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null) return
    await Promise.all([once(this.child, 'exit'), this.child.kill()])
  }

  async close() {
    await this.stop()
    await rm(this.folder, { recursive: true })
  }
}
