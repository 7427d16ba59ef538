import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MEDWAY, SWINDON } from '../support/builders.ts';
import { FULL_RECORD } from '../support/full-record.ts';
import { type Site, startSite } from '../support/site.ts';

const Json = z.record(z.string(), z.unknown());
const Parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path']),
  schema: Json,
  example: z.unknown().optional(),
});
const Content = z.record(z.string(), z.object({ schema: Json, example: z.unknown().optional() }));
const Get = z.object({
  operationId: z.string(),
  parameters: z.array(Parameter),
  responses: z.record(z.string(), z.looseObject({ content: Content.optional() })),
});
const OpenApi = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.object({ get: Get })),
  components: z.object({
    schemas: z.record(z.string(), Json),
    responses: z.record(z.string(), z.object({ content: Content })),
  }),
});
type OpenApi = z.infer<typeof OpenApi>;
type Get = z.infer<typeof Get>;

let site: Site;
let described: OpenApi;
beforeAll(async () => {
  site = await startSite({ ...FULL_RECORD, watched: [MEDWAY, SWINDON] });
  described = OpenApi.parse(await site.json('/openapi.json'));
});
afterAll(() => site.stop());

/** Reads a schema of the document together with those that it refers to. */
const schemaOf = (schema: z.infer<typeof Json>): z.ZodType => {
  const $defs = described.components.schemas;
  const whole = JSON.stringify({ ...schema, $defs }).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(Json.parse(JSON.parse(whole)));
};

const jsonOf = ({ responses }: Get) => responses['200']?.content?.['application/json'];

/** Values that the document allows, and some that it does not. */
const valueFor = ({ schema, example }: z.infer<typeof Parameter>): fc.Arbitrary<string> => {
  const { enum: allowed } = z.looseObject({ enum: z.array(z.string()).optional() }).parse(schema);
  const right = [...(allowed ?? []), ...(example === undefined ? [] : [String(example)])];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...right, '1') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
};

const address = (path: string, { parameters }: Get): fc.Arbitrary<string> =>
  fc
    .record(Object.fromEntries(parameters.map((one) => [one.name, fc.option(valueFor(one), { nil: undefined })])), {
      requiredKeys: [],
    })
    .map((values) => {
      const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const isInPath = (name: string) => path.includes(`{${name}}`);
      const query = new URLSearchParams(given.filter(([name]) => !isInPath(name)));
      const filled = given.reduce(
        (left, [name, value]) => left.replace(`{${name}}`, encodeURIComponent(value.replaceAll(/[./]/g, '') || 'x')),
        path,
      );
      return `${filled.replaceAll(/\{|\}/g, '')}?${query}`;
    });

describe('/openapi.json', () => {
  it('describes every address of the API, each with a name of its own', () => {
    const names = Object.values(described.paths).map(({ get }) => get.operationId);
    expect(Object.keys(described.paths)).toHaveLength(15);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refers only to what it holds', () => {
    const text = JSON.stringify(described);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(schemas|responses)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, part, name] of references)
      expect(Object.keys(described.components[part === 'schemas' ? 'schemas' : 'responses'])).toContain(name);
  });

  it('gives an example of each JSON answer that agrees with its schema', () => {
    for (const { get } of Object.values(described.paths)) {
      const json = jsonOf(get);
      if (json === undefined) continue;
      expect([get.operationId, schemaOf(json.schema).safeParse(json.example).error?.issues]).toEqual([
        get.operationId,
        undefined,
      ]);
    }
  });

  it('is kept by every answer, whatever is asked', async () => {
    for (const [path, { get }] of Object.entries(described.paths)) {
      const json = jsonOf(get);
      const found = json === undefined ? z.unknown() : schemaOf(json.schema);
      const refused = schemaOf({ $ref: '#/components/schemas/Problem' });
      await fc.assert(
        fc.asyncProperty(address(path, get), async (url) => {
          const answer = await site.get(url);
          expect(Object.keys(get.responses)).toContain(String(answer.status));
          if (answer.status >= 400) refused.parse(await answer.json());
          else if (json !== undefined) found.parse(await answer.json());
        }),
        { numRuns: 40 },
      );
    }
  });
});

it('explains every address to people as well, with addresses that work', async () => {
  const page = await site.html('/docs');
  for (const path of Object.keys(described.paths)) if (!path.endsWith('.csv')) expect(page).toContain(path);
  const local = [...page.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href ?? '');
  for (const href of new Set(local)) expect([href, (await site.get(href)).status]).toEqual([href, 200]);
});
