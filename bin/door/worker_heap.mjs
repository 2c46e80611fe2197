/** Jobs stream: a worker that may take more heap only collects later (docs/operations.md). */
export const WORKER_HEAP = ['--max-semi-space-size=4', '--max-old-space-size=256']
