import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** A regular expression, and the first place where it stands or is made. */
export type Pattern = { source: string; flags: string; where: string };

const literalsIn = (file: string): readonly Pattern[] => {
  const code = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const line = code.slice(0, node.start).split('\n').length;
      found.push({ source: node.regex.pattern, flags: node.regex.flags, where: `${file}:${line}` });
    },
  }).visit(parseSync(file, code).program);
  return found;
};

/** Those that modules put together from parts as they are loaded. */
const builtBy = async (files: readonly string[]): Promise<readonly Pattern[]> => {
  const found: Pattern[] = [];
  const native = RegExp;
  for (const file of files) {
    globalThis.RegExp = new Proxy(native, {
      construct: (target, parts: [string, string?]) => {
        const built = new target(...parts);
        found.push({ source: built.source, flags: built.flags, where: file });
        return built;
      },
    });
    await import(pathToFileURL(resolve(file)).href);
  }
  globalThis.RegExp = native;
  return found;
};

/** Every pattern of the modules under a folder, each once, whether written down or put together. */
export const patternsOf = async (folder: string): Promise<readonly Pattern[]> => {
  const files = globSync(`${folder}/**/*.ts`).toSorted();
  const all = [...files.flatMap(literalsIn), ...(await builtBy(files))];
  return [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
};
