import { defineConfig } from '@adonisjs/shield'
import app from '@adonisjs/core/services/app'
import { appDomain } from '#config/app'
import { bucketOrigins } from '#config/files'
import { mapOrigins } from '#config/map'

/** Vite asks at the host of the page, which is a company's own. */
const hotReload = app.inDev ? [appDomain, `*.${appDomain}`].map((host) => `ws://${host}:24678`) : []

/** The content security policy is enforced in development too; nothing in the stack evaluates strings. */
export default defineConfig({
  csp: {
    enabled: true,
    reportOnly: false,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`, '@nonce'],
      styleSrc: [`'self'`, '@nonce'],
      styleSrcAttr: [`'none'`],
      imgSrc: [`'self'`, 'data:', 'blob:', ...mapOrigins],
      fontSrc: [`'self'`, 'data:'],
      workerSrc: [`'self'`, 'blob:'],
      connectSrc: [`'self'`, ...bucketOrigins, ...mapOrigins, ...hotReload],
      objectSrc: [`'none'`],
      baseUri: [`'none'`],
      formAction: [`'self'`],
      frameAncestors: [`'none'`],
    },
  },
  csrf: {
    enabled: true,
    exceptRoutes: [],
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: true, maxAge: '180 days' },
  contentTypeSniffing: { enabled: true },
})
