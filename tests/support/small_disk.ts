import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Only root may lay a file system over a folder. */
export const mayMount = process.getuid?.() === 0

/** A disk of `kilobytes` over a folder, until it is asked to go. */
export async function smallDisk(folder: string, kilobytes: number) {
  await mkdir(folder, { recursive: true })
  await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  return async () => {
    await run('umount', ['--lazy', folder])
    await rm(folder, { recursive: true })
  }
}
