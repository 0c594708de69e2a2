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

/** The module's memory; its views change when it grows, so they are read anew for every use. */
export interface Memory {
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPU32: Uint32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

/** The C functions in use, as in PDFium's public headers (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_doc.h). */
interface Calls {
  malloc(size: number): Pointer
  free(at: Pointer): void
  FPDF_InitLibrary(): void
  FPDF_LoadMemDocument(at: Pointer, size: number, password: Pointer): Pointer
  FPDF_GetLastError(): number
  FPDF_DocumentHasValidCrossReferenceTable(document: Pointer): number
  FPDF_GetMetaText(document: Pointer, tag: Pointer, buffer: Pointer, size: number): number
  FPDF_GetPageCount(document: Pointer): number
  FPDF_CloseDocument(document: Pointer): void
  FPDF_LoadPage(document: Pointer, index: number): Pointer
  FPDF_ClosePage(page: Pointer): void
  FPDF_GetPageBoundingBox(page: Pointer, box: Pointer): number
  FPDFPage_GetRotation(page: Pointer): number
  FPDFPage_CountObjects(page: Pointer): number
  FPDFPage_GetObject(page: Pointer, index: number): Pointer
  FPDFFormObj_CountObjects(form: Pointer): number
  FPDFFormObj_GetObject(form: Pointer, index: number): Pointer
  FPDFPageObj_GetType(object: Pointer): number
  FPDFPageObj_GetBounds(o: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number
  FPDFPageObj_GetStrokeWidth(object: Pointer, width: Pointer): number
  FPDFPageObj_GetFillColor(o: Pointer, r: Pointer, g: Pointer, b: Pointer, a: Pointer): number
  FPDFPageObj_GetStrokeColor(o: Pointer, r: Pointer, g: Pointer, b: Pointer, a: Pointer): number
  FPDFPath_GetDrawMode(path: Pointer, fill: Pointer, stroke: Pointer): number
  FPDFPath_CountSegments(path: Pointer): number
  FPDFPath_GetPathSegment(path: Pointer, index: number): Pointer
  FPDFPathSegment_GetPoint(segment: Pointer, x: Pointer, y: Pointer): number
  FPDFPathSegment_GetType(segment: Pointer): number
  FPDFPathSegment_GetClose(segment: Pointer): number
  FPDFText_LoadPage(page: Pointer): Pointer
  FPDFText_ClosePage(text: Pointer): void
  FPDFText_CountChars(text: Pointer): number
  FPDFText_GetUnicode(text: Pointer, index: number): number
  FPDFText_GetTextObject(text: Pointer, index: number): Pointer
  FPDFText_GetLooseCharBox(text: Pointer, index: number, box: Pointer): number
  FPDFText_GetCharOrigin(text: Pointer, index: number, x: Pointer, y: Pointer): number
  FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number
  FPDFText_GetFontSize(text: Pointer, index: number): number
  FPDFText_GetFontWeight(text: Pointer, index: number): number
  FPDFTextObj_GetFont(object: Pointer): Pointer
  FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, size: number): number
  FPDFTextObj_GetTextRenderMode(object: Pointer): number
  FPDFPageObj_GetClipPath(object: Pointer): Pointer
  FPDFClipPath_CountPaths(clip: Pointer): number
  FPDFClipPath_CountPathSegments(clip: Pointer, path: number): number
  FPDFClipPath_GetPathSegment(clip: Pointer, path: number, segment: number): Pointer
  FPDFImageObj_GetBitmap(image: Pointer): Pointer
  FPDFImageObj_GetImageMetadata(image: Pointer, page: Pointer, metadata: Pointer): number
  FPDFBitmap_Create(width: number, height: number, alpha: number): Pointer
  FPDFBitmap_FillRect(
    b: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void
  FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
  FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer
  FPDFBitmap_GetWidth(bitmap: Pointer): number
  FPDFBitmap_GetHeight(bitmap: Pointer): number
  FPDFBitmap_GetStride(bitmap: Pointer): number
  FPDFBitmap_GetFormat(bitmap: Pointer): number
  FPDFBitmap_Destroy(bitmap: Pointer): void
}

export type Pdfium = Memory & Readonly<Calls>

const CALLS: readonly (keyof Calls)[] = [
  'malloc',
  'free',
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_GetLastError',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_GetMetaText',
  'FPDF_GetPageCount',
  'FPDF_CloseDocument',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetFontWeight',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetBaseFontName',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFImageObj_GetBitmap',
  'FPDFImageObj_GetImageMetadata',
  'FPDFBitmap_Create',
  'FPDFBitmap_FillRect',
  'FPDF_RenderPageBitmap',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetWidth',
  'FPDFBitmap_GetHeight',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_GetFormat',
  'FPDFBitmap_Destroy',
]

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
  const pdfium = bind(raw as Memory & { readonly wasmExports: Calls })
  pdfium.FPDF_InitLibrary()
  return pdfium
}

/** Takes the functions from the WASM module itself: Emscripten's own wrappers check and spread at every call. */
function bind(module: Memory & { readonly wasmExports: Calls }): Pdfium {
  const missing = CALLS.filter((name) => typeof module.wasmExports[name] !== 'function')
  if (missing.length > 0)
    throw new Error(`@hyzyla/pdfium lacks ${missing.join(', ')}: is another version installed?`)
  const calls = Object.fromEntries(CALLS.map((name) => [name, module.wasmExports[name]])) as unknown as Calls
  return {
    ...calls,
    get HEAPU8() {
      return module.HEAPU8
    },
    get HEAP32() {
      return module.HEAP32
    },
    get HEAPU32() {
      return module.HEAPU32
    },
    get HEAPF32() {
      return module.HEAPF32
    },
    get HEAPF64() {
      return module.HEAPF64
    },
  }
}

/** A scratch area for out-parameters, freed by `release`. Sixteen 8-byte slots. */
export function scratch(pdfium: Pdfium): { readonly at: Pointer; release(): void } {
  const at = pdfium.malloc(128)
  return { at, release: () => pdfium.free(at) }
}

export function floats(pdfium: Pdfium, at: Pointer, count: number): number[] {
  return Array.from(pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + count))
}
