// Preloaded by every process of the demo. Ctrl-C reaches the whole group: only the parent acts on
// it, so that work in flight is drained in order. When the parent is gone, so are we.
const PATIENCE = 20_000

process.on('SIGINT', () => {})
process.stdin.once('end', leave).resume()
process.stdin.unref()

function leave() {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref()
}
