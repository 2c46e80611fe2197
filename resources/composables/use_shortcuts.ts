import { router } from '@inertiajs/vue3'
import { defineShortcuts } from '@nuxt/ui/composables'

/** The keys that work on every page. Lists and records add their own. */
export function useShortcuts(open: { palette: () => void; keyboard: () => void }) {
  defineShortcuts({
    'meta_k': { usingInput: true, handler: open.palette },
    '?': open.keyboard,
    'g-w': () => router.visit('/work'),
    'g-t': () => router.visit('/tasks'),
    'g-e': () => router.visit('/equipment'),
    'g-b': () => router.visit('/tasks/board'),
    'g-p': () => router.visit('/facilities'),
  })
}
