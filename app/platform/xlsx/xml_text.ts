/** What XML 1.0 cannot hold, what it would turn into a line feed, and what would be taken for an escape. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as a workbook keeps it: control characters as `_x000D_` (ECMA-376, ST_Xstring). */
export function xmlText(text: string): string {
  return text
    .replaceAll(
      UNWRITABLE,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    )
    .replaceAll(/[&<>"]/g, (char) => ENTITIES[char])
}

/** The reverse of what a workbook does to control characters. */
export function plainText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}
