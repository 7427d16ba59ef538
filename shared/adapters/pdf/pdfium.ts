import { existsSync, readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';
import * as z from 'zod';

// Node has it; its types come with those of browsers only.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
};

/** What is called of PDFium's interface (`fpdfview.h`, `fpdf_text.h`, `fpdf_edit.h`, `fpdf_annot.h`): places in its memory, and numbers. */
const CALLED = [
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetParamStringValue',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetRect',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_IsGenerated',
  'FPDFText_IsHyphen',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
] as const;

type Call = (...values: readonly number[]) => number;
const Calls = z.record(
  z.enum(CALLED),
  z.custom<Call>((call) => typeof call === 'function'),
);
/** The memory itself and never a copy of it: each time it grows, its old buffer is gone. */
const Exports = z.object({ memory: z.instanceof(WebAssembly.Memory) });
const Imports = z.looseObject({ env: z.looseObject({ emscripten_resize_heap: z.custom<Call>() }) });

/** PDFium at work, with a memory of its own. */
export type Pdfium = {
  call: Readonly<Record<(typeof CALLED)[number], Call>>;
  /** The numbers that a call has left at a place of the memory. They are what they were until the next call. */
  floats: (at: number, count: number) => Float32Array;
  doubles: (at: number, count: number) => Float64Array;
  integers: (at: number, count: number) => Uint32Array;
  write: (bytes: Uint8Array, at: number) => void;
  /** Bytes of its memory, which never shrinks. */
  size: () => number;
  /** Whether it asked for more memory than it may have. What it says of a document then may be less than all. */
  wasRefused: () => boolean;
};

/** PDFium itself: beside the program where that is bundled, in its package where the sources run. Throws if neither. */
export const pdfiumFile = (): URL => {
  const beside = new URL('./pdfium.wasm', import.meta.url);
  return existsSync(beside) ? beside : new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
};

/** Starts PDFium with at most so many bytes of memory for itself and the document. */
export const startPdfium = async (maxMemoryBytes: number): Promise<Pdfium> => {
  let refused = false;
  let exported: object = {};
  const instantiateWasm = (given: unknown, done: (instance: object) => void): object => {
    const imports = Imports.parse(given);
    const resize = imports.env.emscripten_resize_heap;
    imports.env.emscripten_resize_heap = (bytes) => {
      // beyond 2 GB the number comes as a negative one
      const fits = bytes > 0 && bytes <= maxMemoryBytes;
      if (!fits) refused = true;
      return fits ? resize(bytes) : 0;
    };
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(pdfiumFile())), imports);
    exported = instance.exports;
    done(instance);
    return instance.exports;
  };
  const silent = (): void => undefined;
  const pdfium = await init({ instantiateWasm, print: silent, printErr: silent });
  pdfium.PDFiumExt_Init();
  const { memory } = Exports.parse(exported);
  return {
    call: Calls.parse(Object.fromEntries(CALLED.map((name) => [name, Reflect.get(exported, name)]))),
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    doubles: (at, count) => new Float64Array(memory.buffer, at, count),
    integers: (at, count) => new Uint32Array(memory.buffer, at, count),
    write: (bytes, at) => new Uint8Array(memory.buffer).set(bytes, at),
    size: () => memory.buffer.byteLength,
    wasRefused: () => refused,
  };
};
