import { defineConfig } from '@adonisjs/auth'
import { sessionGuard } from '@adonisjs/auth/session'
import type { Authenticators, InferAuthEvents, InferAuthenticators } from '@adonisjs/auth/types'
import { configProvider } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

/** Pages carry a session cookie, API clients a Bearer token; both end in the same Principal. */
const authConfig = defineConfig({
  default: 'web',
  guards: {
    web: sessionGuard({
      useRememberMeTokens: false,
      provider: configProvider.create(async () => {
        const { PrincipalProvider } = await import('#models/principal_provider')
        return new PrincipalProvider()
      }),
    }),
    api: {
      async resolver() {
        const { TokenGuard } = await import('#middleware/token_guard')
        return (ctx: HttpContext) => new TokenGuard(ctx)
      },
    },
  },
})

export default authConfig

declare module '@adonisjs/auth/types' {
  export interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}

declare module '@adonisjs/core/types' {
  interface EventsList extends InferAuthEvents<Authenticators> {}
}
