import { router } from '@inertiajs/vue3'
import { useEventListener } from '@vueuse/core'
import { onUnmounted } from 'vue'
import { useI18n } from 'vue-i18n'

/** Asks before unsaved input is lost: to another page of ours, or to the tab being closed. */
export function useLeaveGuard(isDirty: () => boolean) {
  const { t } = useI18n()
  const stop = router.on('before', ({ detail: { visit } }) => {
    const stays = visit.url.pathname === window.location.pathname
    if (stays || visit.prefetch || !isDirty()) return true
    return window.confirm(t('forms.leave'))
  })
  onUnmounted(stop)
  useEventListener(window, 'beforeunload', (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault()
  })
}
