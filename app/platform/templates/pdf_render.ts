import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { paperContent as PaperContent } from '#platform/templates/paper_content'
import type { RenderAnswer } from '#platform/templates/render_threads'

/**
 * The inside of the thread that makes papers. Cleaned HTML and JPEGs come in, a PDF goes out: it asks nobody
 * and opens no file but its font, which is read before the first order comes.
 */
export type PdfOrder = {
  html: string
  title: string
  /** Who sends it: at the head of each page. */
  letterhead: string
  /** At the foot, beside the number of the page. */
  foot: string
  /** `Page {page} of {pages}` */
  numbering: string
  locale: string
  /** JPEGs by the address the HTML names them by. */
  photos: Record<string, Uint8Array>
}

const MOST_PAGES = 200
const GREY = '#64748b'
const LINE = '#e2e8f0'

const require = createRequire(import.meta.url)
const pdfmake = require('pdfmake') as typeof import('pdfmake')
// A thread has no loader of aliases: what stands beside this file is found by its own ending.
const beside = `./paper_content.${import.meta.url.split('.').at(-1)}`
const { paperContent, WIDTH } = (await import(beside)) as {
  paperContent: typeof PaperContent
  WIDTH: number
}

/** Its files as it sees them: in memory, and not in its types. */
const { virtualfs } = pdfmake as unknown as { virtualfs: typeof import('node:fs') }

const FACES = { normal: 'Regular', bold: 'Medium', italics: 'Italic', bolditalics: 'MediumItalic' }
const roboto = Object.entries(FACES).map(([face, name]) => [face, `Roboto-${name}.ttf`])
for (const [, file] of roboto)
  virtualfs.writeFileSync(file, readFileSync(require.resolve(`pdfmake/fonts/Roboto/${file}`)))
pdfmake.setFonts({ Roboto: Object.fromEntries(roboto) })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)
pdfmake.setTableLayouts({
  report: {
    hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => LINE,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 1,
  },
})

parentPort?.on('message', async (order: PdfOrder) => parentPort!.postMessage(await answer(order)))
parentPort?.postMessage('ready')

async function answer(order: PdfOrder): Promise<RenderAnswer<Uint8Array>> {
  try {
    return { made: new Uint8Array(await pdfmake.createPdf(paper(order)).getBuffer()) }
  } catch (error) {
    return { error: (error as Error).message.split('\n')[0].slice(0, 200) }
  }
}

function paper({ html, photos, ...order }: PdfOrder): TDocumentDefinitions {
  const { title, letterhead, foot, numbering, locale } = order
  const images = Object.fromEntries(
    Object.entries(photos).map(([name, jpeg]) => [name, dataUrl(jpeg)])
  )
  const heading: Content = { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 10] }
  return {
    pageSize: 'A4',
    pageMargins: [40, 72, 40, 52],
    language: locale,
    info: { title, author: letterhead, creator: 'FieldRino', producer: 'FieldRino' },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2, color: '#0f172a' },
    images,
    content: [heading, ...paperContent(html, new Set(Object.keys(photos)))],
    header: (page) => headOf(letterhead, page === 1 ? '' : title),
    footer: (page, pages) => {
      if (pages > MOST_PAGES) throw new Error(`has more than ${MOST_PAGES} pages: shorten it`)
      return footOf(
        foot,
        numbering.replace('{page}', String(page)).replace('{pages}', String(pages))
      )
    },
  }
}

function headOf(letterhead: string, title: string): Content {
  const line = { x1: 0, y1: 4, x2: WIDTH, y2: 4, lineWidth: 0.5, lineColor: LINE }
  const columns: Content[] = [
    { text: letterhead, bold: true, fontSize: 11 },
    { text: title, color: GREY, fontSize: 9, alignment: 'right' },
  ]
  return {
    stack: [{ columns }, { canvas: [{ type: 'line', ...line }] }],
    margin: [40, 32, 40, 0],
  }
}

function footOf(text: string, number: string): Content {
  return {
    columns: [{ text }, { text: number, alignment: 'right' }],
    margin: [40, 16, 40, 0],
    fontSize: 8,
    color: GREY,
  }
}

function dataUrl(jpeg: Uint8Array) {
  return `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`
}
