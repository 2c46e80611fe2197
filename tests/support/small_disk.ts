import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const SIZE = '8m'
const CHUNK = Buffer.alloc(64 * 1024)
const FILLER = 'filler'

/** Only root may lay a file system over a folder. */
export const mayMount = process.getuid?.() === 0

/** A disk that is full when a test wants it: a small tmpfs. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** In a folder of its own. */
  static async mount() {
    return SmallDisk.over(await mkdtemp(join(tmpdir(), 'fieldrino_disk_')), SIZE)
  }

  /** @param size as `mount` has it: `8m` */
  static async over(folder: string, size: string) {
    await mkdir(folder, { recursive: true })
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=1777`, 'tmpfs', folder])
    return new SmallDisk(folder)
  }

  /** Leaves so many bytes. */
  async fill(left: number) {
    const file = await open(join(this.path, FILLER), 'w')
    let size = 0
    const more = () => file.write(CHUNK).then(({ bytesWritten }) => (size += bytesWritten))
    while (await more().catch(() => 0));
    await file.close()
    await truncate(join(this.path, FILLER), size - left)
  }

  free() {
    return rm(join(this.path, FILLER))
  }

  /** Files by their size, the filler apart. */
  async files(): Promise<{ name: string; size: number }[]> {
    const entries = await readdir(this.path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && entry.name !== FILLER)
    return Promise.all(
      files.map(async ({ name, parentPath }) => ({
        name,
        size: (await stat(join(parentPath, name))).size,
      }))
    )
  }

  async unmount() {
    // A process that has not let go of a file yet keeps nobody waiting.
    await run('umount', ['--lazy', this.path])
    await rm(this.path, { recursive: true })
  }
}
