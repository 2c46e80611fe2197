import { saveFile } from '~/composables/save_file'
import { cookie } from '~/composables/use_api'

/** Downloads the configuration. @returns why it could not; null when it did */
export async function configExport(): Promise<string | null> {
  const response = await fetch('/ui/v1/config/export/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
    body: '{}',
    credentials: 'same-origin',
  })
  if (!response.ok) return (await response.json()).error?.message ?? String(response.status)
  await saveFile(response, 'configuration.zip')
  return null
}
