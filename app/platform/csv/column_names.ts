/** The names of a file's columns as a mapping uses them: never empty, never twice. `Name`, `Column 2`, `Name (2)` */
export function columnNames(header: string[]): string[] {
  const names = new Set<string>()
  for (const [index, cell] of withoutTail(header).entries()) {
    const name = cell.trim() || `Column ${index + 1}`
    names.add(names.has(name) ? numbered(name, names) : name)
  }
  return [...names]
}

function numbered(name: string, taken: ReadonlySet<string>) {
  let count = 2
  while (taken.has(`${name} (${count})`)) count++
  return `${name} (${count})`
}

/** Spreadsheets write empty cells behind the last column. */
function withoutTail(header: string[]) {
  return header.slice(0, header.findLastIndex((cell) => cell.trim() !== '') + 1)
}
