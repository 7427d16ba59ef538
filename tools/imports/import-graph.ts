import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Each module of some folders, and what it imports: modules by path, packages as they are written. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** An import of nothing but types is gone when the module runs. */
const isOfTypes = (entries: readonly { isType: boolean }[]): boolean =>
  entries.length > 0 && entries.every(({ isType }) => isType);

const importsOf = (file: string, withTypes: boolean): readonly string[] => {
  const code = readFileSync(file, 'utf8');
  const { module } = parseSync(file, code);
  const words = [
    ...module.staticImports
      .filter(({ entries }) => withTypes || !isOfTypes(entries))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    // one that is computed names no module
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^(['"])(.+)\1$/.exec(code.slice(start, end))?.[2] ?? [],
    ),
  ];
  return [...new Set(words.map((word) => (word.startsWith('.') ? join(dirname(file), word) : word)))];
};

/** Imports of every TypeScript module below the folders, which are given from the current one; of types too, or not. */
export const importGraph = (folders: readonly string[], withTypes = true): ImportGraph =>
  new Map(
    folders
      .flatMap((folder) => globSync(`${folder}/**/*.ts`))
      .map((file) => [file, importsOf(file, withTypes)] as const),
  );

/** What of a graph goes round in a circle: one circle, from its first node round to the same; undefined where none does. */
export const circleIn = (graph: ImportGraph): readonly string[] | undefined => {
  const left = new Map(graph);
  const leads = (to: string): boolean => left.has(to);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [node, to] of left) if (!to.some(leads)) left.delete(node);
  }
  const path: string[] = [];
  for (let node = left.keys().next().value; node !== undefined; node = left.get(node)?.find(leads)) {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    path.push(node);
  }
  return undefined;
};

const isInside = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`);

/** The folders of a graph as its nodes. A folder and one inside it are one room, so that nothing leads from one to the other. */
export const folderGraph = (graph: ImportGraph): ImportGraph => {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const from = dirname(file);
    const to = imports.filter((other) => graph.has(other)).map((other) => dirname(other));
    const others = to.filter((other) => other !== from && !isInside(other, from) && !isInside(from, other));
    folders.set(from, new Set([...(folders.get(from) ?? []), ...others]));
  }
  return new Map([...folders].map(([folder, to]) => [folder, [...to]]));
};
