import { test } from '@japa/runner'
import sharp from 'sharp'
import type { PdfOrder } from '#platform/templates/pdf_render'
import { pdfThreads } from '#platform/templates/render_threads'
import { picturesIn, textOf } from '#tests/support/pdf'

const order = (html: string, more: Partial<PdfOrder> = {}): PdfOrder => ({
  html,
  title: 'Prüfbericht',
  letterhead: 'Grün & Söhne',
  foot: 'Gedruckt heute',
  numbering: 'Seite {page} von {pages}',
  locale: 'de',
  photos: {},
  ...more,
})

const made = (html: string, more: Partial<PdfOrder> = {}) => pdfThreads.run(order(html, more))

const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#ff0000' } })
    .jpeg()
    .toBuffer()

test.group('A paper', (group) => {
  group.setup(() => () => pdfThreads.close())
  group.each.timeout(30_000)

  test('has its letterhead, its title, what its HTML says and numbered pages', async ({
    assert,
  }) => {
    const html = `<h2>Größe</h2><p>Öl <b>fett</b> und <i>schräg</i></p>
      <table><thead><tr><th>Feld</th><th>Wert</th></tr></thead>
      <tbody>${'<tr><td>Stäbe</td><td>12 mm, 20 °C</td></tr>'.repeat(40)}</tbody></table>
      <ul><li>eins</li><li>zwei</li></ul>`
    const pages = await textOf(await made(html))
    assert.lengthOf(pages, 2)
    assert.include(pages[0], 'Prüfbericht')
    assert.include(pages[0], 'Größe')
    assert.include(pages[0], 'Öl fett und schräg')
    assert.include(pages[0], '12 mm, 20 °C')
    for (const [at, page] of pages.entries()) {
      assert.include(page, 'Grün & Söhne')
      assert.include(page, 'Gedruckt heute')
      assert.include(page, `Seite ${at + 1} von 2`)
      assert.include(page, 'Feld')
    }
    assert.include(pages[1], 'zwei')
  })

  test('shows the photos it was given, and no other picture', async ({ assert }) => {
    const photos = { 'photo:one': await jpeg() }
    const html = `<img src="photo:one"><img src="photo:two"><img src="/etc/hostname">
      <img src="file:///etc/hostname"><img src="http://127.0.0.1:9/x.png"><p>End</p>`
    const pdf = await made(html, { photos })
    assert.equal(await picturesIn(pdf), 1)
    assert.include((await textOf(pdf))[0], 'End')
  })

  test('too many pages are refused, and the next paper is made', async ({ assert }) => {
    await assert.rejects(
      () => made('<p>one</p>'.repeat(12_000)),
      /has more than 200 pages|longer than a template may/
    )
    assert.lengthOf(await textOf(await made('<p>small</p>')), 1)
  })

  test('whatever the tables are like, they end in a paper or a refusal', async ({ assert }) => {
    const nested = `${'<table><tr><td>'.repeat(12)}in${'</td></tr></table>'.repeat(12)}`
    const wide = `<table><tr>${'<td colspan="999999">x</td>'.repeat(40)}</tr><tr><td>y</td></tr></table>`
    for (const html of [nested, wide, '<table></table>', '<table><tr></tr></table>', '<ul></ul>'])
      assert.lengthOf(await textOf(await made(html)), 1)
  })

  test('a photo that is none is refused in words', async ({ assert }) => {
    const photos = { 'photo:one': new TextEncoder().encode('no picture') }
    await assert.rejects(
      () => made('<img src="photo:one">', { photos }),
      /The template Invalid image/
    )
  })

  test('the event loop goes on while a paper is made', async ({ assert }) => {
    let beats = 0
    const beat = setInterval(() => beats++, 5)
    await made('<p>Zeile um Zeile</p>'.repeat(1_500))
    clearInterval(beat)
    assert.isAbove(beats, 3)
  })
})
