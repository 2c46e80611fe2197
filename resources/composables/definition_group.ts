/** Where a definition stands in the overview. */
export function groupOf({ kind, key }: { kind: string; key: string }) {
  if (kind === 'entity') return key.includes('.') ? 'variants' : 'entities'
  return `${kind}s`
}
