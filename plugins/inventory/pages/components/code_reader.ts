import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

type Reader = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }

/** What reads codes: the browser itself where it can, else WebAssembly from this host. */
export async function codeReader(): Promise<Reader> {
  const { BarcodeDetector: Native } = window as unknown as { BarcodeDetector?: new () => Reader }
  if (Native) return new Native()
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return new BarcodeDetector()
}

const PART = /\/parts\/([0-9a-f-]{36})\b/

/** Our labels hold the address of a part, other codes are a barcode or a number. */
export function partIn(code: string) {
  return PART.exec(code)?.[1] ?? null
}
