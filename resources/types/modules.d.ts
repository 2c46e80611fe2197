/// <reference types="vite/client" />

declare module 'virtual:fieldrino/pages' {
  import type { DefineComponent } from 'vue'

  export const pages: Record<string, (() => Promise<{ default: DefineComponent }>) | undefined>
}
