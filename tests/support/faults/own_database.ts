import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'

const run = promisify(execFile)

/** Names the database of the tests, which is not the one that is stopped. */
const INHERITED = /^DATABASE_/

/** A PostgreSQL of the fault's own, with an installation of the product in it, that can be stopped and started again. */
export class OwnDatabase {
  private constructor(
    private folder: string,
    private storage: string,
    readonly url: string
  ) {}

  static async open() {
    const folder = app.makePath('storage/test/postgres_fault')
    await door('erase', folder)
    const storage = await mkdtemp(join(tmpdir(), 'fieldrino_storage_'))
    const own = new OwnDatabase(folder, storage, await door('start', folder))
    await run(
      process.execPath,
      ['--import=@poppinss/ts-exec', 'bin/console.ts', 'landlord:migrate'],
      {
        cwd: app.makePath(),
        env: { ...withoutDatabase(), ...own.env, NODE_ENV: 'production' },
      }
    )
    return own
  }

  /** For the processes that stand on it. */
  get env() {
    return { DATABASE_URL: this.url, STORAGE_PATH: this.storage }
  }

  stop() {
    return door('stop', this.folder)
  }

  /** At the same address as before. */
  start() {
    return door('start', this.folder)
  }

  async close() {
    await door('erase', this.folder)
    await rm(this.storage, { recursive: true })
  }
}

async function door(command: 'start' | 'stop' | 'erase', folder: string) {
  const { stdout } = await run(process.execPath, ['bin/door/postgres.mjs', command, folder], {
    cwd: app.makePath(),
    env: withoutDatabase(),
  })
  return stdout.trim().split('\n').at(-1)!
}

function withoutDatabase() {
  const kept = Object.entries(process.env).filter(([name]) => !INHERITED.test(name))
  return Object.fromEntries(kept) as NodeJS.ProcessEnv
}
