import type { ApiAnswer, useApi } from '~/composables/use_api'
import type { ImportJob } from '~/types/import'

/** Between two looks at an import, in milliseconds. */
const PAUSE = 600

const ALIVE: ImportJob['state'][] = ['queued', 'running', 'cancelling']

/** The import once it has ended well, told in the reader's language; a failed or cancelled one is a refusal with its reason. */
export async function waitForImport(
  api: ReturnType<typeof useApi>,
  id: string,
  onProgress: (progress: ImportJob['progress']) => void
): Promise<ApiAnswer<ImportJob>> {
  for (;;) {
    const answer = await api.get<ImportJob>(`/imports/${id}/`)
    if (!answer.ok) return answer
    if (answer.data.state === 'completed') return answer
    if (!ALIVE.includes(answer.data.state)) return refusal(answer.data)
    onProgress(answer.data.progress)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

function refusal(job: ImportJob): ApiAnswer<ImportJob> {
  const message = job.error ?? ''
  return {
    ok: false,
    error: { status: 200, code: 'JOB_FAILED', message, details: {}, request_id: null },
  }
}
