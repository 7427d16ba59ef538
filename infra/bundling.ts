import type { BuildOptions } from 'esbuild';

/**
 * How each function becomes one file. The SDK comes along: Lambda's own is older than ours and slower to load. Modules
 * come before CommonJS, so that esbuild can leave out what is not used.
 */
export const BUNDLING = {
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  // some dependencies are CommonJS and call `require`, which a module does not have
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} as const;

/** Files that lie beside the bundle of a function, by its folder, from the top of the project. */
export const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // PDFium itself, which the reader of PDF files starts when it is first needed
  read: ['node_modules/@embedpdf/pdfium/dist/pdfium.wasm'],
};

/** The same in esbuild's own terms, for whoever makes these files without the CDK. */
export const ESBUILD_OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: BUNDLING.target,
  minify: BUNDLING.minify,
  mainFields: [...BUNDLING.mainFields],
  banner: { js: BUNDLING.banner },
} satisfies BuildOptions;
