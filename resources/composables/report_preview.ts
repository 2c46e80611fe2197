import { saveFile } from '~/composables/save_file'
import { cookie } from '~/composables/use_api'
import type { TemplateDocument } from '~/types/flow'

type Wish = { entity: string; record_id: string; language: string; document: TemplateDocument }

/** Downloads a template at work as a PDF. @returns why it could not; null when it did */
export async function reportPreview(key: string, wish: Wish): Promise<string | null> {
  const response = await fetch(`/ui/v1/templates/${key}/preview/pdf/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
    body: JSON.stringify(wish),
    credentials: 'same-origin',
  })
  if (!response.ok) return (await response.json()).error?.message ?? String(response.status)
  await saveFile(response, `${key.replace(/\.pdf$/, '')}.pdf`)
  return null
}
