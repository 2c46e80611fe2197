/** What an entity of the company's own may be drawn with: icons are bundled, so these are all there are. */
export const ENTITY_ICONS = [
  'i-lucide-shield-check',
  'i-lucide-file-text',
  'i-lucide-clipboard-check',
  'i-lucide-key-round',
  'i-lucide-truck',
  'i-lucide-car',
  'i-lucide-hard-hat',
  'i-lucide-wrench',
  'i-lucide-flame',
  'i-lucide-zap',
  'i-lucide-droplets',
  'i-lucide-leaf',
  'i-lucide-triangle-alert',
  'i-lucide-calendar-check',
  'i-lucide-handshake',
  'i-lucide-users',
  'i-lucide-map-pin',
  'i-lucide-camera',
  'i-lucide-star',
  'i-lucide-box',
]

/** "Safety permit" → `SP-`: what its numbers begin with unless somebody says otherwise. */
export function prefixFor(title: string) {
  const words = title
    .normalize('NFKD')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
  if (!words.length) return ''
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : words[0].slice(0, 2)
  return `${initials.slice(0, 6)}-`
}

const PREFIX = /^[A-Z0-9][A-Z0-9._/-]{0,11}$/

export function isPrefix(text: string) {
  return PREFIX.test(text)
}
