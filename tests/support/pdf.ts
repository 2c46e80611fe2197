import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader sees on each page, its lines joined. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  return pagesOf(pdf, async (page) => {
    const { items } = await page.getTextContent()
    const texts = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    return texts.join('').replace(/\s+/g, ' ')
  })
}

/** How many pictures are painted. */
export async function picturesIn(pdf: Uint8Array): Promise<number> {
  const counts = await pagesOf(pdf, async (page) => {
    const { fnArray } = await page.getOperatorList()
    return fnArray.filter((operator) => operator === OPS.paintImageXObject).length
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function pagesOf<T>(pdf: Uint8Array, read: (page: Page) => Promise<T>): Promise<T[]> {
  // It takes what it is given for itself.
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const made: T[] = []
  for (let at = 1; at <= document.numPages; at++) made.push(await read(await document.getPage(at)))
  await task.destroy()
  return made
}
