import { defineConfig, stores } from '@adonisjs/session'
import { secureCookies } from '#config/app'

/** One encrypted cookie, bound to its host by the `__Host-` prefix; the server keeps nothing per session. */
export default defineConfig({
  enabled: true,
  cookieName: secureCookies ? '__Host-fieldrino' : 'fieldrino',
  clearWithBrowser: false,
  age: '7 days',
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  store: 'cookie',
  stores: { cookie: stores.cookie() },
})
