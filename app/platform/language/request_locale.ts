import { HttpContext } from '@adonisjs/core/http'
import { acceptedLanguage, LANGUAGES } from '#platform/language/languages'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** What the answer is written in, such as `de`; a tenant's own may be one that only its titles speak. */
    readonly locale: string
  }
}

type Reader = { principal?: { locale: string | null } }

/**
 * On pages the choice of who is logged in counts, then the company's: browsers always send a language.
 * Programs and strangers are answered in what they ask for.
 */
HttpContext.getter(
  'locale',
  function (this: HttpContext) {
    const { principal } = this as Reader
    const asked = acceptedLanguage(this.request.header('accept-language'))
    const own = principal?.locale ?? this.tenant?.locale
    const isProgram = this.request.url().startsWith('/api/')
    return (principal && !isProgram ? own : (asked ?? own)) ?? LANGUAGES[0]
  },
  false
)
