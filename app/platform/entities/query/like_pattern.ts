/** A text to look for with LIKE, its own `%`, `_` and `\` meant literally. */
export function likePattern(text: string, place: 'start' | 'anywhere') {
  const escaped = text.replace(/[\\%_]/g, '\\$&')
  return place === 'start' ? `${escaped}%` : `%${escaped}%`
}
