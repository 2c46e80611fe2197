import type { Company } from '#tests/support/faults/registered'
import type { WriteLog } from '#tests/support/faults/write_log'

/** What people do all day: of five requests one writes, one exports and the others read. */
export async function readingAndWriting(company: Company, number: number, log: WriteLog) {
  const { url, headers } = company
  if (number % 5 === 0) return writeOnce(company, `Plant ${number}`, log)
  const path = number % 5 === 1 ? '/export' : '/'
  return fetch(`${url}/api/v1/facilities${path}`, { headers })
}

/** A facility under this key, noted where it was acknowledged. */
export async function writeOnce({ url, headers }: Company, key: string, log: WriteLog) {
  const answer = await fetch(`${url}/api/v1/facilities/`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ name: key }),
  })
  if (answer.status === 201) {
    const { data } = (await answer.clone().json()) as { data: { id: string } }
    log.note({ key, id: data.id })
  }
  return answer
}
