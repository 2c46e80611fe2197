import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'

/** Parts a workbook may have: a hundred sheets with pictures stay below. */
const MAX_PARTS = 5_000

/** The parts of a workbook by name. Nothing is unpacked to disk, and no part past the size it is asked for with. */
export class WorkbookArchive {
  private constructor(
    private zip: ZipFile,
    private parts: Map<string, Entry>
  ) {}

  /** @throws E_UNSUPPORTED_MEDIA_TYPE for what is no workbook, or one with macros */
  static async open(path: string) {
    const zip = await readable(() => openPromise(path, { lazyEntries: true, autoClose: false }))
    try {
      if (zip.entryCount > MAX_PARTS)
        throw refusedWorkbook(`has more than ${MAX_PARTS} parts: no workbook has`)
      const entries = await readable(() => Array.fromAsync(zip.eachEntry()))
      const parts = new Map(entries.map((entry) => [entry.fileName, entry]))
      refuseOthers([...parts.keys()])
      return new WorkbookArchive(zip, parts)
    } catch (error) {
      zip.close()
      throw error
    }
  }

  has(name: string) {
    return this.parts.has(name)
  }

  /** The bytes of a part, which end where its header says: an archive that lies breaks the stream. @throws E_UNSUPPORTED_MEDIA_TYPE */
  async stream(name: string, maxBytes: number) {
    const entry = this.parts.get(name)
    if (!entry) throw refusedWorkbook('is damaged: a part of the workbook is missing')
    if (entry.uncompressedSize > maxBytes)
      throw refusedWorkbook(
        `unpacks to more than ${maxBytes / 1024 / 1024} MB: send the rows in parts`
      )
    return readable(() => this.zip.openReadStreamPromise(entry))
  }

  close() {
    this.zip.close()
  }
}

function refuseOthers(names: string[]) {
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw refusedWorkbook('has macros: save it as .xlsx without them')
  if (names.includes('xl/workbook.bin'))
    throw refusedWorkbook('is a binary workbook: save it as .xlsx')
  if (!names.includes('xl/workbook.xml'))
    throw refusedWorkbook('is an archive without a workbook: save the table as .xlsx or CSV')
}

/** Whatever the archive breaks with is the file's own fault. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof E_UNSUPPORTED_MEDIA_TYPE
      ? error
      : refusedWorkbook('is damaged: it cannot be unpacked. Save it again as .xlsx')
  }
}
