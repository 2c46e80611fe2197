import pg from 'pg'

const {
  BOOL,
  INT2,
  INT4,
  INT8,
  FLOAT4,
  FLOAT8,
  NUMERIC,
  JSON: TEXT_JSON,
  JSONB,
  TIMESTAMPTZ,
} = pg.types.builtins
const AS_IT_IS: ReadonlySet<number> = new Set([
  INT2,
  INT4,
  INT8,
  FLOAT4,
  FLOAT8,
  NUMERIC,
  TEXT_JSON,
  JSONB,
])
const parseTime = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date

type Cell = string | null

/** For a query whose cells arrive as JSON text, so that nothing is parsed to be written again. */
export const jsonCells = { getTypeParser: (type: number) => writer(type) }

function writer(type: number): (text: string) => string {
  if (AS_IT_IS.has(type)) return (text) => text
  if (type === BOOL) return (text) => (text === 't' ? 'true' : 'false')
  if (type === TIMESTAMPTZ) return (text) => `"${parseTime(text).toISOString()}"`
  return JSON.stringify
}

/** A row of such cells as the text of a JSON object. */
export function recordText(row: Record<string, Cell>) {
  const members = Object.keys(row).map((key) => `${JSON.stringify(key)}:${row[key] ?? 'null'}`)
  return `{${members.join(',')}}`
}
