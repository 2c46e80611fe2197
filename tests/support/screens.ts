import { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import { chromium, type Browser } from 'playwright'
import { appUrl } from '#config/app'
import { tenantHost, tenantUrl } from '#platform/tenancy/tenant_url'
import { Browser as Visitor } from '#tests/support/browser'
import { Screen, type Look, type StorageState } from '#tests/support/screen'
import type { TestTenant } from '#tests/support/tenants'

/** Chromium asks its maker for nothing: only the pages under test speak. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

/** Browser windows for the tests of a group; a complaint of one fails the test it belongs to. */
export function withScreens(group: Group) {
  let browser: Browser
  const opened = new Set<Screen>()
  const sessions = new Map<string, StorageState>()

  group.setup(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: QUIET })
    return () => browser.close()
  })
  group.each.setup((test) => async (hasFailed: boolean) => {
    const screens = [...opened]
    opened.clear()
    if (hasFailed)
      await Promise.all(screens.map((screen, at) => screen.photograph(`${test.title} ${at + 1}`)))
    await Promise.all(screens.map((screen) => screen.close()))
    const told = screens.flatMap(({ complaints, refusals }) => [
      ...complaints,
      ...(hasFailed ? refusals : []),
    ])
    if (told.length) throw new Error(told.join('\n'))
  })

  async function open(origin: string, look?: Look) {
    const screen = await Screen.open(browser, origin, look)
    opened.add(screen)
    return screen
  }

  return {
    /** At the bare host, where companies sign up. */
    bare: () => open(appUrl),

    /** At a tenant's own host, a stranger yet. */
    at: ({ tenant }: TestTenant, look?: Look) => open(tenantUrl(tenant.slug), look),

    /** At a tenant's own host, logged in; whoever came before keeps their session. */
    async as(email: string, { tenant }: TestTenant, { width }: { width?: number } = {}) {
      const isNew = !sessions.has(email)
      if (isNew) sessions.set(email, await sessionOf(email, tenant.slug))
      const screen = await open(tenantUrl(tenant.slug), { width, state: sessions.get(email) })
      if (isNew) await screen.visit('/work')
      return screen
    },
  }
}

/** By the door of the pages; how the page of the log-in looks and goes, log_in.spec.ts sees. */
async function sessionOf(email: string, slug: string): Promise<StorageState> {
  const domain = tenantHost(slug)
  const visitor = new Visitor(new ApiClient(`http://127.0.0.1:${process.env.PORT}`), domain)
  const answer = await visitor.logIn(email)
  if (answer.status() !== 200) throw new Error(`${email} was not let in: ${answer.text()}`)
  const shared = { domain, path: '/', expires: -1, secure: true, sameSite: 'Lax' as const }
  const cookies = visitor.cookieLine.split('; ').map((pair) => {
    const [name, value] = pair.split(/=(.*)/)
    return { name, value, httpOnly: name !== 'XSRF-TOKEN', ...shared }
  })
  return { cookies, origins: [] }
}
