import { router } from '@inertiajs/vue3'
import { watchDebounced } from '@vueuse/core'
import { reactive, watch } from 'vue'

export type PreviewWidth = 'phone' | 'tablet' | 'desk'

export type DesignAddress = {
  view: string
  /** What is selected. */
  place: string | null
  role: string | null
  language: string | null
  width: PreviewWidth
}

const WIDTHS: PreviewWidth[] = ['phone', 'tablet', 'desk']

/**
 * What one looks at stands in the address, so that it can be sent to somebody. The first of `views`
 * is the one without a word.
 */
export function useDesignAddress(views: readonly string[]): DesignAddress {
  const address = reactive(read(new URLSearchParams(window.location.search), views))
  const replace = () => {
    const url = written(address, views)
    router.replace({ url, preserveState: true, preserveScroll: true })
  }

  watch(
    () => [address.view, address.role, address.language],
    () => (address.view === 'preview' ? visitPreview(written(address, views)) : replace())
  )
  // The key of what is new follows every letter of its name.
  watchDebounced(() => [address.place, address.width], replace, { debounce: 300 })
  return address
}

/** The preview is drawn by the server, from the draft as saved. */
export function reloadPreview() {
  router.reload({ only: ['preview'], showProgress: false })
}

function visitPreview(url: string) {
  router.visit(url, {
    only: ['preview'],
    preserveState: true,
    preserveScroll: true,
    replace: true,
    showProgress: false,
  })
}

function read(search: URLSearchParams, views: readonly string[]): DesignAddress {
  return {
    view: views.find((view) => view === search.get('view')) ?? views[0],
    place: search.get('place'),
    role: search.get('role'),
    language: search.get('language'),
    width: WIDTHS.find((width) => width === search.get('width')) ?? 'desk',
  }
}

function written(address: DesignAddress, views: readonly string[]) {
  const { view, place, role, language, width } = address
  const isPreview = view === 'preview'
  const parts = {
    view: view === views[0] ? null : view,
    place,
    role: isPreview ? role : null,
    language: isPreview ? language : null,
    width: isPreview && width !== 'desk' ? width : null,
  }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${window.location.pathname}?${text}` : window.location.pathname
}
