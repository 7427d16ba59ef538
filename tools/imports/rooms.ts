/** What the modules of one room may import, besides each other and the folders inside it. */
export type Room = {
  /** Folder or file, from the top of the project. */
  readonly path: string;
  /** Other rooms. One inside `shared/` that is not listed is forbidden. */
  readonly rooms: readonly string[];
  /** Packages by name; `node:` stands for all that Node brings. */
  readonly packages: readonly string[];
};

/** Rooms, from what knows nothing to what puts everything together. What is not allowed here is an error. */
export const ROOMS: readonly Room[] = [
  { path: 'shared/domain', rooms: [], packages: ['zod', 'fastest-levenshtein'] },
  { path: 'shared/ports.ts', rooms: ['shared/domain'], packages: [] },
  { path: 'shared/documents', rooms: ['shared/domain'], packages: [] },
  { path: 'shared/news', rooms: ['shared/domain'], packages: ['zod', 'cheerio'] },
  { path: 'shared/messages', rooms: ['shared/domain'], packages: [] },
  {
    path: 'shared/sources',
    rooms: ['shared/domain', 'shared/ports.ts'],
    packages: ['node:', 'zod', 'cheerio', 'domhandler', 'htmlparser2', 'rss-parser'],
  },
  {
    path: 'shared/use-cases',
    rooms: ['shared/domain', 'shared/ports.ts', 'shared/sources', 'shared/documents', 'shared/news', 'shared/messages'],
    packages: ['node:', 'zod', 'p-limit'],
  },
  {
    path: 'shared/adapters',
    // the reader of PDF files brings the lines of a page to the readers of documents
    rooms: ['shared/domain', 'shared/ports.ts', 'shared/documents'],
    packages: [
      'node:',
      'zod',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/client-sns',
      '@aws-sdk/client-sqs',
      '@aws-sdk/lib-dynamodb',
      '@embedpdf/pdfium',
      'got',
      'p-limit',
      'request-filtering-agent',
    ],
  },
  {
    path: 'shared/web',
    rooms: ['shared/domain', 'shared/ports.ts', 'shared/messages', 'shared/use-cases'],
    packages: ['node:', 'zod', 'hono', 'ical-generator'],
  },
  {
    path: 'functions',
    rooms: ['shared', 'package.json'],
    packages: ['node:', 'zod', 'hono', 'aws-lambda', '@aws-lambda-powertools/batch', '@aws-lambda-powertools/logger'],
  },
  {
    path: 'infra',
    // shapes only: the table, the schedules, the environments
    rooms: ['shared/domain', 'shared/adapters', 'functions'],
    packages: [
      'node:',
      'zod',
      '@aws-sdk/client-cloudformation',
      'aws-cdk-lib',
      'cdk-nag',
      'constructs',
      'esbuild',
      'fastest-levenshtein',
    ],
  },
  {
    path: 'cli',
    rooms: ['shared', 'infra', 'package.json'],
    packages: [
      'node:',
      'zod',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/client-sns',
      '@aws-sdk/lib-dynamodb',
      '@hono/node-server',
      'dynalite',
      'hono',
      'p-limit',
    ],
  },
  // to be copied: it knows nothing of the project
  { path: 'examples', rooms: [], packages: ['node:', 'zod', 'sns-payload-validator'] },
  {
    path: 'tools',
    rooms: ['shared', 'infra', 'cli', 'package.json', 'cdk.json'],
    packages: [
      'node:',
      'zod',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/lib-dynamodb',
      'aws-cdk-lib',
      'esbuild',
      'hono',
      'oxc-parser',
      'p-limit',
      'pdfkit',
      'recheck',
      'rss-parser',
    ],
  },
];
