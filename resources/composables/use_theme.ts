import { useColorMode } from '@vueuse/core'

/** The chosen theme, kept in this browser; `auto` follows the system. */
export function useTheme() {
  const { store } = useColorMode()
  return store
}
