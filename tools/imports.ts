import { readFileSync, writeFileSync } from 'node:fs';
import { drawingOf } from './imports/drawing.ts';
import { forbiddenImports } from './imports/forbidden.ts';
import { circleIn, folderGraph, importGraph } from './imports/import-graph.ts';
import { ROOMS } from './imports/rooms.ts';

/*
 * Holds every import against the list of what each room may use (`tools/imports/rooms.ts`), forbids circles of files and
 * of folders, and compares the drawing in docs/design.md: `node tools/imports.ts`, part of `npm run check`. With
 * `--drawing` it draws that again. Tests may import everything.
 */

const DESIGN = 'docs/design.md';

const graph = importGraph(['shared', 'functions', 'infra', 'cli', 'tools']);
const design = readFileSync(DESIGN, 'utf8');
const drawing = drawingOf(
  graph,
  ROOMS.map(({ path }) => path),
);
const redrawn = design.replace(/(?<=^```mermaid\n)[^`]*(?=^```$)/m, () => `${drawing}\n`);
const isToBeDrawn = process.argv.includes('--drawing');
if (isToBeDrawn) writeFileSync(DESIGN, redrawn);

const inCircle = (what: string, circle: readonly string[] | undefined): readonly string[] =>
  circle === undefined ? [] : [`a circle of ${what}: ${circle.join(' -> ')}`];
const complaints = [
  ...forbiddenImports(graph, ROOMS),
  ...inCircle('files', circleIn(graph)),
  ...inCircle('folders', circleIn(folderGraph(graph))),
  ...(isToBeDrawn || redrawn === design ? [] : [`${DESIGN} shows other rooms: node tools/imports.ts --drawing`]),
];
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
