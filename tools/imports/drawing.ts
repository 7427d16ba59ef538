import type { ImportGraph } from './import-graph.ts';

/** A folder inside a room that is drawn as a room of its own: a narrative is followed through them. */
const DRAWN_APART = [
  'shared/use-cases/poll',
  'shared/use-cases/read',
  'shared/use-cases/tell',
  'shared/use-cases/queries',
];

const reachable = (from: string, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> => {
  const met = new Set<string>();
  const next = [...(edges.get(from) ?? [])];
  for (let room = next.pop(); room !== undefined; room = next.pop()) {
    if (met.has(room)) continue;
    met.add(room);
    next.push(...(edges.get(room) ?? []));
  }
  return met;
};

/** Which rooms import which, without what follows from the other arrows; in Mermaid's words, always in one order. */
export const drawingOf = (graph: ImportGraph, paths: readonly string[]): string => {
  const rooms = [...DRAWN_APART, ...paths];
  const roomOf = (file: string): string | undefined =>
    rooms.find((room) => file === room || file.startsWith(`${room}/`));
  const edges = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const from = roomOf(file);
    if (from === undefined) continue;
    const to = edges.get(from) ?? new Set();
    edges.set(from, to);
    for (const other of imports) {
      const room = graph.has(other) ? roomOf(other) : undefined;
      if (room !== undefined && room !== from) to.add(room);
    }
  }
  const isImplied = (from: string, to: string): boolean =>
    [...(edges.get(from) ?? [])].some((between) => between !== to && reachable(between, edges).has(to));
  const nameOf = (room: string): string => room.replace(/^shared\//, '').replace(/\.ts$/, '');
  const idOf = (room: string): string => nameOf(room).replaceAll(/\W/g, '_');
  const drawn = [...edges.keys()].toSorted();
  return [
    'flowchart TD',
    ...drawn.map((room) => `  ${idOf(room)}["${nameOf(room)}"]`),
    ...drawn.flatMap((from) =>
      [...(edges.get(from) ?? [])]
        .filter((to) => !isImplied(from, to))
        .toSorted()
        .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
    ),
  ].join('\n');
};
