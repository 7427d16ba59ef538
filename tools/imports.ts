import { forbiddenImports } from './imports/forbidden.ts';
import { circleIn, folderGraph, importGraph } from './imports/import-graph.ts';
import { ROOMS } from './imports/rooms.ts';

/*
 * Holds every import against the list of what each room may use (`tools/imports/rooms.ts`), and forbids circles of files
 * and of folders: `node tools/imports.ts`, part of `npm run check`. Tests may import everything.
 */

const graph = importGraph(['shared', 'functions', 'infra', 'cli', 'tools']);
const inCircle = (what: string, circle: readonly string[] | undefined): readonly string[] =>
  circle === undefined ? [] : [`a circle of ${what}: ${circle.join(' -> ')}`];
const complaints = [
  ...forbiddenImports(graph, ROOMS),
  ...inCircle('files', circleIn(graph)),
  ...inCircle('folders', circleIn(folderGraph(graph))),
];
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
