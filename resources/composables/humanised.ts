/** A key that nobody gave a title as words: `waiting_parts` → "Waiting parts". */
export function humanised(key: string): string {
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
