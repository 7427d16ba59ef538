import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../tools/imports/drawing.ts';
import { forbiddenImports } from '../../tools/imports/forbidden.ts';
import { circleIn, folderGraph, importGraph } from '../../tools/imports/import-graph.ts';

const ROOMS = [
  { path: 'shared/domain', rooms: [], packages: ['zod'] },
  { path: 'shared/news', rooms: ['shared/domain'], packages: [] },
];
const graphOf = (imports: Record<string, readonly string[]>) => new Map(Object.entries(imports));

describe('imports', () => {
  it('may go to a room that is allowed, and to packages that are', () => {
    const graph = graphOf({
      'shared/domain/grade.ts': ['zod', 'zod/v4'],
      'shared/news/claims.ts': ['shared/domain/grade.ts', 'shared/news/story.ts'],
      'shared/news/story.ts': [],
    });
    expect(forbiddenImports(graph, ROOMS)).toEqual([]);
  });

  it.each([
    ['a room above', { 'shared/domain/grade.ts': ['shared/news/story.ts'], 'shared/news/story.ts': [] }],
    ['a package that nobody allowed', { 'shared/news/story.ts': ['zod'] }],
    ['what Node brings', { 'shared/domain/grade.ts': ['node:fs'] }],
    ['another room by a file of data', { 'shared/domain/grade.ts': ['package.json'] }],
  ])('may not go to %s', (_, imports) => {
    expect(forbiddenImports(graphOf(imports), ROOMS)).toHaveLength(1);
  });

  it('are asked of every module: one in no room is named', () => {
    expect(forbiddenImports(graphOf({ 'shared/helpers.ts': [] }), ROOMS)).toEqual([
      'shared/helpers.ts is in no room of tools/imports/rooms.ts',
    ]);
  });

  it('that go round are found, and shown from the first to the same', () => {
    const graph = graphOf({ 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts', 'd.ts'], 'd.ts': [] });
    expect(circleIn(graph)).toEqual(['b.ts', 'c.ts', 'b.ts']);
    expect(circleIn(graphOf({ 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['c.ts'], 'c.ts': [] }))).toBeUndefined();
  });

  it('of two folders that need each other are a circle, though no files are; a folder and one inside it are one room', () => {
    const twoFolders = graphOf({
      'poll/a.ts': ['read/b.ts'],
      'poll/c.ts': [],
      'read/b.ts': [],
      'read/d.ts': ['poll/c.ts'],
    });
    expect(circleIn(twoFolders)).toBeUndefined();
    expect(circleIn(folderGraph(twoFolders))).toEqual(['poll', 'read', 'poll']);
    const inside = graphOf({
      'web/app.ts': ['web/pages/page.ts'],
      'web/pages/page.ts': ['web/links.ts'],
      'web/links.ts': [],
    });
    expect(circleIn(folderGraph(inside))).toBeUndefined();
  });

  it('are read of modules as they stand: of types, of what is passed on, and of what is loaded later', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'));
    writeFileSync(
      join(folder, 'importing.ts'),
      [
        "import { existsSync } from 'node:fs';",
        "import type { Shape } from './types.ts';",
        "export { passedOn } from './passed-on.ts';",
        "export const later = async (shape: Shape) => existsSync(shape) && import('./later.ts');",
      ].join('\n'),
    );
    const beside = ['types.ts', 'passed-on.ts', 'later.ts'].map((name) => join(folder, name));
    expect(importGraph([folder]).get(join(folder, 'importing.ts'))).toEqual(['node:fs', ...beside]);
  });
});

describe('the drawing of the rooms', () => {
  it('shows an arrow a pair of rooms, and none that follows from others', () => {
    const graph = graphOf({
      'shared/domain/grade.ts': ['zod'],
      'shared/messages/words.ts': ['shared/domain/grade.ts'],
      'shared/use-cases/read/one.ts': [
        'shared/messages/words.ts',
        'shared/domain/grade.ts',
        'shared/use-cases/read/two.ts',
      ],
      'shared/use-cases/read/two.ts': [],
    });
    const drawing = drawingOf(graph, ['shared/domain', 'shared/messages', 'shared/use-cases']);
    expect(drawing.match(/\w+ --> \w+/g)).toEqual(['messages --> domain', 'use_cases_read --> messages']);
  });
});
