/**
 * The only file that talks to PDFium. `PDFiumModule` of `@hyzyla/pdfium` is the bare Emscripten module; the
 * calls used are typed here, because the package types but a few of them. Pin the package: test/extractors/pdf/pdfium.test.ts
 * is the smoke test for a new version.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumModule } from '@hyzyla/pdfium'

/** Pointers are byte addresses in the module's memory; 0 is null. */
type Pointer = number

/** The C functions that the reader calls, as in PDFium's public headers (fpdfview.h, fpdf_text.h, fpdf_edit.h). */
export interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly HEAPU16: Uint16Array
  readonly HEAP32: Int32Array
  readonly HEAPU32: Uint32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  readonly _malloc: (size: number) => Pointer
  readonly _free: (at: Pointer) => void
  readonly _FPDF_InitLibrary: () => void
  readonly _FPDF_LoadMemDocument: (at: Pointer, size: number, password: Pointer) => Pointer
  readonly _FPDF_GetLastError: () => number
  readonly _FPDF_DocumentHasValidCrossReferenceTable: (document: Pointer) => number
  readonly _FPDF_GetMetaText: (document: Pointer, tag: Pointer, buffer: Pointer, size: number) => number
  readonly _FPDF_GetPageCount: (document: Pointer) => number
  readonly _FPDF_CloseDocument: (document: Pointer) => void
  readonly _FPDF_LoadPage: (document: Pointer, index: number) => Pointer
  readonly _FPDF_ClosePage: (page: Pointer) => void
  readonly _FPDF_GetPageBoundingBox: (page: Pointer, box: Pointer) => number
  readonly _FPDFPage_GetRotation: (page: Pointer) => number
  readonly _FPDFPage_CountObjects: (page: Pointer) => number
  readonly _FPDFPage_GetObject: (page: Pointer, index: number) => Pointer
  readonly _FPDFFormObj_CountObjects: (form: Pointer) => number
  readonly _FPDFFormObj_GetObject: (form: Pointer, index: number) => Pointer
  readonly _FPDFPageObj_GetType: (object: Pointer) => number
  readonly _FPDFPageObj_GetMatrix: (object: Pointer, matrix: Pointer) => number
  readonly _FPDFPageObj_GetBounds: (o: Pointer, l: Pointer, b: Pointer, r: Pointer, t: Pointer) => number
  readonly _FPDFPageObj_GetStrokeWidth: (object: Pointer, width: Pointer) => number
  readonly _FPDFPageObj_GetFillColor: (o: Pointer, r: Pointer, g: Pointer, b: Pointer, a: Pointer) => number
  readonly _FPDFPageObj_GetStrokeColor: (o: Pointer, r: Pointer, g: Pointer, b: Pointer, a: Pointer) => number
  readonly _FPDFPath_GetDrawMode: (path: Pointer, fill: Pointer, stroke: Pointer) => number
  readonly _FPDFPath_CountSegments: (path: Pointer) => number
  readonly _FPDFPath_GetPathSegment: (path: Pointer, index: number) => Pointer
  readonly _FPDFPathSegment_GetPoint: (segment: Pointer, x: Pointer, y: Pointer) => number
  readonly _FPDFPathSegment_GetType: (segment: Pointer) => number
  readonly _FPDFPathSegment_GetClose: (segment: Pointer) => number
  readonly _FPDFText_LoadPage: (page: Pointer) => Pointer
  readonly _FPDFText_ClosePage: (text: Pointer) => void
  readonly _FPDFText_CountChars: (text: Pointer) => number
  readonly _FPDFText_GetUnicode: (text: Pointer, index: number) => number
  readonly _FPDFText_GetTextObject: (text: Pointer, index: number) => Pointer
  readonly _FPDFText_GetLooseCharBox: (text: Pointer, index: number, box: Pointer) => number
  readonly _FPDFText_GetCharOrigin: (text: Pointer, index: number, x: Pointer, y: Pointer) => number
  readonly _FPDFText_GetMatrix: (text: Pointer, index: number, matrix: Pointer) => number
  readonly _FPDFText_GetFontSize: (text: Pointer, index: number) => number
  readonly _FPDFText_GetFontWeight: (text: Pointer, index: number) => number
  readonly _FPDFTextObj_GetFont: (object: Pointer) => Pointer
  readonly _FPDFFont_GetBaseFontName: (font: Pointer, buffer: Pointer, size: number) => number
}

const FUNCTIONS = [
  '_FPDF_InitLibrary',
  '_FPDF_LoadMemDocument',
  '_FPDF_LoadPage',
  '_FPDFText_LoadPage',
  '_FPDFText_GetLooseCharBox',
  '_FPDFText_GetTextObject',
  '_FPDFPath_GetPathSegment',
  '_FPDFFormObj_GetObject',
  '_FPDF_DocumentHasValidCrossReferenceTable',
] as const

/** The parts of WebAssembly in use; the compiler knows them only together with the types of a browser. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: never }
  readonly RuntimeError: new () => Error
}
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly

let compiled: object | undefined
let running: Promise<Pdfium> | undefined

/** The process's one PDFium; compiled once, instantiated again only after `discardPdfium`. */
export function startPdfium(): Promise<Pdfium> {
  if (!running) running = instantiate()
  return running
}

/** Drops the instance: after a trap its memory can no longer be trusted. */
export function discardPdfium(): void {
  running = undefined
}

/** Whether PDFium itself broke down (a trap, an abort), as against an error of ours. */
export function isTrap(error: unknown): boolean {
  return error instanceof wasm.RuntimeError
}

async function instantiate(): Promise<Pdfium> {
  const require = createRequire(import.meta.url)
  compiled ??= new wasm.Module(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')))
  const module = compiled
  const raw: unknown = await PDFiumModule({
    instantiateWasm: (imports: object, done: unknown) => {
      const instance = new wasm.Instance(module, imports)
      // Typed with one argument by the package; Emscripten passes (instance, module).
      ;(done as (instance: object, module: object) => void)(instance, module)
      return instance.exports
    },
  })
  const pdfium = raw as Pdfium
  const missing = FUNCTIONS.filter((name) => typeof pdfium[name] !== 'function')
  if (missing.length > 0)
    throw new Error(`@hyzyla/pdfium lacks ${missing.join(', ')}: is another version installed?`)
  pdfium._FPDF_InitLibrary()
  return pdfium
}

/** A scratch area for out-parameters, freed by `release`. Sixteen 8-byte slots. */
export function scratch(pdfium: Pdfium): { readonly at: Pointer; release(): void } {
  const at = pdfium._malloc(128)
  return { at, release: () => pdfium._free(at) }
}

export function floats(pdfium: Pdfium, at: Pointer, count: number): number[] {
  return Array.from(pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + count))
}
