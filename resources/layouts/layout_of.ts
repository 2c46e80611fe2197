import AppLayout from '~/layouts/AppLayout.vue'
import AuthLayout from '~/layouts/AuthLayout.vue'

/** Pages met without being logged in stand in the narrow layout; errors and the API's page may come either way. */
export function layoutOf(name: string, page: { props: Record<string, unknown> }) {
  const isOutside = name.startsWith('auth/') || name === 'landing' || name === 'dev/mail'
  const isForStranger = /^(errors|docs)\//.test(name) && !page.props.user
  return isOutside || isForStranger ? AuthLayout : AppLayout
}
