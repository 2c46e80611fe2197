import type { ApiClient } from '@japa/api-client'
import { Browser } from '#tests/support/browser'
import type { TestTenant } from '#tests/support/tenants'

export type VisitedPage = { component: string; props: Record<string, object> }

/** Somebody logged in: what they visit answers the page's name and props, as the first visit carries them. */
export async function visitor(client: ApiClient, home: TestTenant) {
  const browser = Browser.at(client, home)
  await browser.logIn(home.email)
  return async (path: string) => pageOf((await browser.send('get', path)).text())
}

function pageOf(html: string): VisitedPage {
  const json = /<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1]
  if (!json) throw new Error(`No page: ${html.slice(0, 500)}`)
  return JSON.parse(json)
}
