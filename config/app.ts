import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'

/** Signs cookies, tokens and links. `APP_KEY_PREVIOUS` stays valid for reading while a key is rotated. */
export const appKey = env.get('APP_KEY')

export const appName = 'FieldRino'

/** The bare host: landlord pages here, tenants one label below it. */
export const appDomain = env.get('APP_DOMAIN')

const port = env.get('PORT')

/** The address of the bare host as browsers reach it. */
export const appUrl = env.get('APP_URL', `http://${appDomain}${port === 80 ? '' : `:${port}`}`)

/** Where files, keys and local data are kept. */
export const storagePath = env.get('STORAGE_PATH', app.makePath('storage'))

/** Browsers treat localhost as secure, so cookies may be `__Host-` and Secure there too. */
export const secureCookies =
  appUrl.startsWith('https:') || isLocal(appDomain) || !env.get('INSECURE_COOKIES', false)

export function isLocal(domain: string) {
  return domain === 'localhost' || domain.endsWith('.localhost') || domain === '127.0.0.1'
}

/** Milliseconds a client may take to send its headers, a JSON body, and a whole request with its files. */
export const sendingTime = {
  headers: env.get('HTTP_HEADERS_TIMEOUT', 10_000),
  body: env.get('HTTP_BODY_TIMEOUT', 30_000),
  request: 300_000,
}

/** Milliseconds in which a client that sends or reads has to move on. */
const STALLED = 60_000

export const http = defineConfig({
  headersTimeout: sendingTime.headers,
  requestTimeout: sendingTime.request,
  timeout: STALLED,
  keepAliveTimeout: 10_000,
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  trustProxy: () => env.get('TRUST_PROXY', false),
  /** The framework's default splits `search=a, b` into two values. */
  qs: {
    parse: { comma: false, depth: 3, parameterLimit: 200, allowSparse: false, arrayLimit: 100 },
    stringify: {},
  },
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: secureCookies,
    sameSite: 'lax',
  },
})
