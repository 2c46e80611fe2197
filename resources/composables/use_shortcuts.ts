import { router } from '@inertiajs/vue3'
import { useKeyboard, useKeys, type Key } from '~/composables/use_keys'
import { useNavigation } from '~/composables/use_navigation'

/** Where `g` and a letter lead, by the name of the place. */
export const GO_KEYS: Record<string, string> = {
  my_work: 'w',
  tasks: 't',
  board: 'b',
  equipment: 'e',
  facilities: 'p',
  users: 'u',
  audit: 'a',
}

/** The keys that work on every page. Lists and records add their own. */
export function useShortcuts(open: { palette: () => void; keyboard: () => void }) {
  const { items } = useNavigation()
  const place = (name: string) => items.value.find(({ key }) => key === name)
  const ways = Object.entries(GO_KEYS).map(([name, letter]): Key => ({
    keys: `g-${letter}`,
    name: `nav.${name}`,
    group: 'go',
    run: () => router.visit(place(name)!.to),
    when: () => place(name) !== undefined,
  }))

  useKeyboard()
  useKeys([
    { keys: 'meta_k', name: 'search', group: 'everywhere', run: open.palette, always: true },
    { keys: '?', name: 'map', group: 'everywhere', run: open.keyboard },
    { keys: 'escape', name: 'escape', group: 'everywhere' },
    ...ways,
  ])
}
