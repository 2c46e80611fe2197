import { usePage } from '@inertiajs/vue3'
import { UnsentPosts } from '~/unsent/unsent_posts'

const opened = new Map<string, UnsentPosts>()

/** What whoever looks at the page did here and the server does not have yet. */
export function useUnsent(): UnsentPosts {
  const { tenant, user } = usePage().props
  const owner = { tenant: tenant!.id, user: user!.id }
  const name = `${owner.tenant} ${owner.user}`
  if (!opened.has(name)) opened.set(name, new UnsentPosts(owner))
  return opened.get(name)!
}
