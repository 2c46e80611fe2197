import { router } from '@inertiajs/vue3'
import { watchDebounced } from '@vueuse/core'
import { reactive, watch } from 'vue'

export type DesignView = 'fields' | 'preview' | 'json' | 'versions'
export type PreviewWidth = 'phone' | 'tablet' | 'desk'

export type DesignAddress = {
  view: DesignView
  field: string | null
  role: string | null
  language: string | null
  width: PreviewWidth
}

const VIEWS: DesignView[] = ['fields', 'preview', 'json', 'versions']
const WIDTHS: PreviewWidth[] = ['phone', 'tablet', 'desk']

/** What one looks at stands in the address, so that it can be sent to somebody. */
export function useDesignAddress(): DesignAddress {
  const address = reactive(read(new URLSearchParams(window.location.search)))

  watch(
    () => [address.view, address.role, address.language],
    () => (address.view === 'preview' ? visitPreview(address) : replace(address))
  )
  // The key of a new field follows every letter of its name.
  watchDebounced(
    () => [address.field, address.width],
    () => replace(address),
    { debounce: 300 }
  )
  return address
}

/** The preview is drawn by the server, from the draft as saved. */
export function reloadPreview() {
  router.reload({ only: ['preview'], showProgress: false })
}

function visitPreview(address: DesignAddress) {
  router.visit(written(address), {
    only: ['preview'],
    preserveState: true,
    preserveScroll: true,
    replace: true,
    showProgress: false,
  })
}

function replace(address: DesignAddress) {
  router.replace({ url: written(address), preserveState: true, preserveScroll: true })
}

function read(search: URLSearchParams): DesignAddress {
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? 'fields',
    field: search.get('field'),
    role: search.get('role'),
    language: search.get('language'),
    width: WIDTHS.find((width) => width === search.get('width')) ?? 'desk',
  }
}

function written({ view, field, role, language, width }: DesignAddress) {
  const isPreview = view === 'preview'
  const parts = {
    view: view === 'fields' ? null : view,
    field,
    role: isPreview ? role : null,
    language: isPreview ? language : null,
    width: isPreview && width !== 'desk' ? width : null,
  }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${window.location.pathname}?${text}` : window.location.pathname
}
