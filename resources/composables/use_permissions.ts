import { usePage } from '@inertiajs/vue3'
import { isGranted } from '~/composables/is_granted'

/** What the current user may do, for navigation; pages get their own answers as `can`. */
export function usePermissions() {
  const page = usePage()
  return {
    may: (permission: string) => isGranted(page.props.user?.permissions ?? [], permission),
  }
}
