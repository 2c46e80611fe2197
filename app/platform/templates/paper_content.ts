import { isTag, isText, type ChildNode, type Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Content, ContentTable, Style, TableCell } from 'pdfmake/interfaces.js'

/** Points between the margins of a page of A4. */
export const WIDTH = 515

const GAP = 8
const MOST_COLUMNS = 20

/** Tables inside each other. */
const DEEPEST = 3

/** What a photo measures unless its tag says so, and what it may at most: one fits on a page. */
const PHOTO = { width: 160, height: 640 }

/** CSS counts 96 to the inch, paper 72. */
const POINT = 72 / 96

type Run = Style & { text: string; link?: string }

const INLINE: Record<string, Style> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italics: true },
  em: { italics: true },
  u: { decoration: 'underline' },
  s: { decoration: 'lineThrough' },
  small: { fontSize: 8 },
  sub: { sub: true },
  sup: { sup: true },
  a: { color: '#1d4ed8', decoration: 'underline' },
  code: {},
  span: {},
  br: {},
}

const HEADINGS: Record<string, Style> = {
  h1: { fontSize: 18, bold: true, margin: [0, 6, 0, 6] },
  h2: { fontSize: 14, bold: true, margin: [0, 12, 0, 4] },
  h3: { fontSize: 11, bold: true, margin: [0, 8, 0, 3] },
  h4: { fontSize: 10, bold: true, margin: [0, 6, 0, 2] },
}

const RULE: Content = {
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.5, lineColor: '#cbd5e1' }],
  margin: [0, 8, 0, 8],
}

/**
 * Cleaned HTML (template_render.ts) as pdfmake lays it out. Photos are those that `photos` holds; any other tag
 * for one leaves nothing behind. Pure, and without types that need more than being taken out: a thread runs it.
 */
export function paperContent(html: string, photos: ReadonlySet<string>): Content[] {
  return blocks(parseDocument(html).children, { photos, style: {}, tables: 0 })
}

/** `tables`: how many it stands in. */
type Place = { photos: ReadonlySet<string>; style: Style; tables: number }
type Photo = { image: string; fit: [number, number] }

/** What stands side by side is gathered until something stands for itself. */
function blocks(nodes: ChildNode[], place: Place): Content[] {
  const made: Content[] = []
  let runs: Run[] = []
  let row: Photo[] = []
  const flush = () => {
    if (runs.some(({ text }) => text.trim()))
      made.push({ text: trimmed(runs), margin: [0, 0, 0, 4] })
    made.push(...rows(row))
    runs = []
    row = []
  }
  for (const node of nodes) {
    if (isTag(node) && node.name === 'img') {
      row.push(...photoOf(node, place))
      continue
    }
    if (isInline(node)) {
      const found = inline(node, place.style)
      if (row.length && found.some(({ text }) => text.trim())) flush()
      runs.push(...found)
      continue
    }
    flush()
    if (isTag(node)) made.push(...block(node, place))
  }
  flush()
  return made
}

function block(node: Element, place: Place): Content[] {
  const { name, children } = node
  const inner: Place = { ...place, style: { ...place.style, ...styleOf(node) } }
  if (name === 'hr') return [RULE]
  // Each lays its cells out twice: what stands in more is told without its lines.
  if (name === 'table' && place.tables < DEEPEST) return [table(node, inner)]
  if (name === 'ul' || name === 'ol') return [list(node, inner)]
  const heading = HEADINGS[name]
  if (heading) {
    const style = { ...inner.style, ...heading }
    return [{ text: trimmed(children.flatMap((child) => inline(child, {}))), ...style }]
  }
  const stack = blocks(children, inner)
  if (!stack.length) return []
  return name === 'blockquote' ? [{ stack, margin: [12, 2, 0, 6], color: '#475569' }] : [{ stack }]
}

function list(node: Element, place: Place): Content {
  const items = node.children
    .filter((child) => isTag(child) && child.name === 'li')
    .map((child) => ({ stack: blocks((child as Element).children, place) }))
  const margin: Style['margin'] = [0, 0, 0, 6]
  return node.name === 'ol' ? { ol: items, margin } : { ul: items, margin }
}

function table(node: Element, place: Place): ContentTable {
  const lines = tagsOf(node, ['thead', 'tbody', 'tfoot']).flatMap((part) =>
    tagsOf(part, []).filter(({ name }) => name === 'tr')
  )
  const body = lines.map((line) => cells(line, place))
  const width = Math.min(Math.max(1, ...body.map(({ length }) => length)), MOST_COLUMNS)
  const isHead = (line: Element) => isTag(line.parent!) && line.parent.name === 'thead'
  return {
    table: {
      headerRows:
        lines.findIndex((line) => !isHead(line)) === -1
          ? 0
          : lines.findIndex((line) => !isHead(line)),
      widths: widthsOf(width),
      body: body.length ? body.map((row) => filled(row, width)) : [['']],
    },
    layout: 'report',
    margin: [0, 2, 0, 8],
  }
}

/** The children that are tags, and those of `through` among them opened up. */
function tagsOf(node: Element, through: string[]): Element[] {
  const tags = node.children.filter(isTag)
  if (!through.length) return tags
  const parts = tags.filter(({ name }) => through.includes(name))
  return tags.some(({ name }) => name === 'tr') ? [...parts, node] : parts
}

/** Names beside values are narrow; of more columns the first has most to say. */
function widthsOf(count: number): (string | number)[] {
  if (count === 2) return [170, '*']
  return Array.from({ length: count }, (_, at) => (count === 3 && at === 2 ? 80 : '*'))
}

function cells(line: Element, place: Place): TableCell[] {
  const found = line.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th')
  return found.slice(0, MOST_COLUMNS).flatMap((cell) => {
    const span = Math.min(Math.max(Number(cell.attribs.colspan) || 1, 1), MOST_COLUMNS)
    const style = { ...(cell.name === 'th' && { bold: true }), ...styleOf(cell) }
    const stack = blocks(cell.children, {
      ...place,
      style: { ...place.style, ...style },
      tables: place.tables + 1,
    })
    const fill = fillOf(cell) ?? (cell.name === 'th' && span > 1 ? '#f1f5f9' : undefined)
    const shown = { stack: stack.length ? stack : [''], ...(fill && { fillColor: fill }) }
    return [{ ...shown, colSpan: span }, ...Array.from({ length: span - 1 }, () => '')]
  })
}

function filled(row: TableCell[], width: number): TableCell[] {
  const short = Array.from({ length: Math.max(width - row.length, 0) }, () => '')
  return [...row, ...short].slice(0, width)
}

/** As many beside each other as fit. */
function rows(photos: Photo[]): Content[] {
  const made: Photo[][] = []
  let left = 0
  for (const photo of photos) {
    const [width] = photo.fit
    if (width > left) {
      made.push([])
      left = WIDTH
    }
    made.at(-1)!.push(photo)
    left -= width + GAP
  }
  return made.map((columns) => ({
    columns: columns.map(({ image, fit }) => ({ stack: [{ image, fit }], width: 'auto' })),
    columnGap: GAP,
    margin: [0, 4, 0, 4] as [number, number, number, number],
  }))
}

function photoOf({ attribs }: Element, { photos }: Place): Photo[] {
  if (!photos.has(attribs.src)) return []
  const width = Math.min(measure(attribs.width) ?? PHOTO.width, WIDTH)
  const height = Math.min(measure(attribs.height) ?? PHOTO.height, PHOTO.height)
  return [{ image: attribs.src, fit: [width, height] }]
}

function measure(text: string | undefined) {
  const pixels = Number(text)
  return pixels > 0 ? pixels * POINT : undefined
}

function isInline(node: ChildNode) {
  return isText(node) || (isTag(node) && Object.hasOwn(INLINE, node.name))
}

function inline(node: ChildNode, style: Style, link?: string): Run[] {
  if (isText(node))
    return [{ ...style, text: node.data.replace(/\s+/g, ' '), ...(link && { link }) }]
  if (!isTag(node)) return []
  if (node.name === 'br') return [{ text: '\n' }]
  const inner = { ...style, ...INLINE[node.name], ...styleOf(node) }
  const target = node.name === 'a' ? node.attribs.href : link
  return node.children.flatMap((child) => inline(child, inner, target))
}

/** Without the blanks that HTML has at both ends. */
function trimmed(runs: Run[]): Run[] {
  return runs.map((run, at) => {
    const start =
      at === 0 || runs[at - 1].text.endsWith('\n') ? run.text.replace(/^ +/, '') : run.text
    return { ...run, text: at === runs.length - 1 ? start.trimEnd() : start }
  })
}

const ALIGNMENTS: Record<string, Style['alignment']> = {
  left: 'left',
  right: 'right',
  center: 'center',
}

/** Of the few styles that are let through (template_render.ts). */
function styleOf(node: Element): Style {
  const { color, 'text-align': align, 'font-weight': weight } = declarations(node)
  return {
    ...(color && { color }),
    ...(align && { alignment: ALIGNMENTS[align] }),
    ...(weight && { bold: weight === 'bold' || Number(weight) >= 600 }),
  }
}

function fillOf(node: Element) {
  return declarations(node)['background-color']
}

function declarations({ attribs }: Element): Record<string, string | undefined> {
  const parts = (attribs.style ?? '').split(';').map((one) => one.split(':'))
  return Object.fromEntries(parts.map(([name, value]) => [name.trim(), value?.trim()]))
}
