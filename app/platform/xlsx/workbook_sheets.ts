import type { XmlListener } from '#platform/xlsx/read_xml'

type Told = { name: string; id: string; isHidden: boolean }

/** The sheets `xl/workbook.xml` tells of, and which calendar it counts days in. */
export class WorkbookSheets implements XmlListener {
  is1904 = false
  private told: Told[] = []

  open(element: string, attributes: Record<string, string>) {
    if (element === 'workbookPr') this.is1904 = ['1', 'true'].includes(attributes.date1904)
    if (element !== 'sheet') return
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
    const isHidden = (attributes.state ?? 'visible') !== 'visible'
    this.told.push({ name: attributes.name ?? '', id, isHidden })
  }

  /** Name and part of each sheet that people see and that has cells. */
  visible({ parts }: SheetParts): { name: string; part: string }[] {
    return this.told.flatMap(({ name, id, isHidden }) => {
      const part = parts.get(id)
      return part && !isHidden ? [{ name, part }] : []
    })
  }
}

/** Where the parts of the sheets lie, by the id the workbook calls them by. */
export class SheetParts implements XmlListener {
  readonly parts = new Map<string, string>()

  open(element: string, { Id: id, Type: type = '', Target: target = '' }: Record<string, string>) {
    if (element !== 'Relationship' || !type.endsWith('/worksheet')) return
    this.parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
}
