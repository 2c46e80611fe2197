/** Where a file goes to by itself; `url` may be another host's. */
export type Destination = { method: string; url: string; headers: Record<string, string> }

type Progress = (share: number) => void

/** Tries of one file, and milliseconds before the next. */
const PAUSES = [1_000, 3_000]

/** Sends a file, telling how far it has come (0 to 1); a line that breaks is tried again. @returns whether it arrived */
export async function putFile(to: Destination, file: File, progress: Progress): Promise<boolean> {
  for (const pause of [...PAUSES, null]) {
    const status = await attempt(to, file, progress)
    if (status >= 200 && status < 300) return true
    const mayHeal = status === 0 || status >= 500
    if (!mayHeal || pause === null) return false
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return false
}

/** `fetch` does not tell how much has gone out. @returns the HTTP status, 0 when no answer came */
function attempt({ method, url, headers }: Destination, file: File, progress: Progress) {
  return new Promise<number>((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onload = () => resolve(request.status)
    request.onerror = request.onabort = request.ontimeout = () => resolve(0)
    request.send(file)
  })
}
