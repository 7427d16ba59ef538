import type { ImportGraph } from './import-graph.ts';
import type { Room } from './rooms.ts';

const isIn = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);

/** `@aws-sdk/client-sns`, `hono` of `hono/etag`, and `node:` of whatever Node brings. */
const packageOf = (word: string): string =>
  word.startsWith('node:') ? 'node:' : word.split('/', word.startsWith('@') ? 2 : 1).join('/');

const allows = (room: Room, graph: ImportGraph, word: string): boolean =>
  graph.has(word) || /\.json$/.test(word)
    ? [room.path, ...room.rooms].some((path) => isIn(word, path))
    : room.packages.includes(packageOf(word));

/** A line for each import that its room is not allowed, and for each module that is in no room. */
export const forbiddenImports = (graph: ImportGraph, rooms: readonly Room[]): readonly string[] =>
  [...graph].flatMap(([file, imports]) => {
    const room = rooms.find(({ path }) => isIn(file, path));
    if (room === undefined) return [`${file} is in no room of tools/imports/rooms.ts`];
    return imports
      .filter((word) => !allows(room, graph, word))
      .map((word) => `${file} may not import ${word}: see tools/imports/rooms.ts`);
  });
