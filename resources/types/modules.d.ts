/// <reference types="vite/client" />

declare module 'virtual:fieldrino/pages' {
  import type { DefineComponent } from 'vue'

  export const pages: Record<string, (() => Promise<{ default: DefineComponent }>) | undefined>
}

declare module 'virtual:fieldrino/icons' {
  import type { addCollection } from '@iconify/vue'

  type Collection = Parameters<typeof addCollection>[0]

  /** By area and plugin. */
  export const icons: Record<string, (() => Promise<{ default: Collection }>) | undefined>
}

declare module 'virtual:fieldrino/slots' {
  import type { DefineComponent } from 'vue'

  export const slots: Record<string, (() => Promise<{ default: DefineComponent }>) | undefined>
}

declare module 'virtual:fieldrino/texts' {
  type Texts = Record<string, unknown>

  /** By plugin and language. */
  export const texts: Record<string, Record<string, () => Promise<{ default: Texts }>> | undefined>
}
