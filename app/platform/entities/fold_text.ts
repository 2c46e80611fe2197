/** Letters that Unicode does not decompose, as people type them without the key for it. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Text as it is searched: lower case, no accents, single spaces. `Fußgänger  LIFT` → `fussganger lift`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøæœłđðþıħ]/g, (letter) => LETTERS[letter])
    .replace(/[\s\0]+/g, ' ')
    .trim()
}
