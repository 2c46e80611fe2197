import { i18n } from '~/i18n'
import en from '~/lang/en.json'

type Titled = { key: string; title: string }

const SHIPPED: Record<string, unknown> = en.roles.shipped

/** What a role is called. One that came with the product speaks the reader's language until somebody renames it. */
export function roleTitle({ key, title }: Titled): string {
  return isShipped(key, title) ? i18n.global.t(`roles.shipped.${key}`) : title
}

/** In a build the texts are ASTs: their English is compared as it is shown. */
function isShipped(key: string, title: string) {
  return (
    Object.hasOwn(SHIPPED, key) &&
    i18n.global.t(`roles.shipped.${key}`, {}, { locale: 'en' }) === title
  )
}
