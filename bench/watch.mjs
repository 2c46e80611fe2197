// Goes into the web process with `--import`: tells its parent, when asked, what its event loop and its heap went through.
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds between two looks: what is blocked for less goes unseen. */
const RESOLUTION = 5
const loop = monitorEventLoopDelay({ resolution: RESOLUTION })
loop.enable()
let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), RESOLUTION).unref()

process.on('message', async (asked) => {
  if (asked === 'reset') {
    loop.reset()
    peak = process.memoryUsage.rss()
    return tell({ resident: peak })
  }
  if (asked === 'heap') return tell({ heap: await collected() })
  peak = Math.max(peak, process.memoryUsage.rss())
  tell({ blocked: Math.max(0, loop.max / 1e6 - RESOLUTION), peak })
})
process.channel?.unref()

/** The framework tells its parent things too. */
function tell(watched) {
  process.send({ watched })
}

/** Bytes in use once everything that can go has gone. */
async function collected() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return process.memoryUsage().heapUsed
}
