import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { monitor, templateOf } from '../infra/stacks.ts';

const PROGRAM = 'cfn-lint';
/** Another one knows another state of AWS. */
const VERSION = '1.58.0';
const isThere = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' }).stdout?.includes(VERSION) === true;
if (!isThere)
  process.stderr.write(
    `${PROGRAM} ${VERSION} is not on the PATH (pip install '${PROGRAM}==${VERSION}'): the template is not linted.\n`,
  );

/** Findings that stay, each with the reason. */
const EXPLAINED: Readonly<Record<string, string>> = {
  I1022: 'a matter of taste in templates written by hand: the CDK joins texts with Fn::Join',
  W3005: 'the CDK makes each function wait for its role and that role’s policy; the role alone would follow anyway',
};

const Findings = z.array(
  z.object({
    Rule: z.object({ Id: z.string() }),
    Message: z.string(),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullable() }),
  }),
);

/** What AWS's linter says of a template in a region, its informative rules included. */
const lint = async (template: unknown, region: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'template.json');
  await writeFile(file, JSON.stringify(template));
  const { stdout } = spawnSync(PROGRAM, [file, '--regions', region, '--include-checks', 'I', '--format', 'json'], {
    encoding: 'utf8',
  });
  return Findings.parse(JSON.parse(stdout)).map(({ Rule, Message, Location }) => ({
    rule: Rule.Id,
    message: Message,
    at: Location.Path?.join('/'),
  }));
};

const rulesIn = (findings: readonly { rule: string }[]) => [...new Set(findings.map(({ rule }) => rule))];

describe.skipIf(!isThere)('cfn-lint', () => {
  it.each([
    ['the default settings', {}, 'eu-west-2'],
    [
      'every setting',
      { authority: 'all', alertPhone: '+447700900123', kinds: 'rating-change', budget: '3', signUp: 'true' },
      'eu-west-2',
    ],
    [
      'a name of its own',
      {
        domainName: 'ofsted.example.org',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555',
        hostedZoneId: 'Z0123456789ABC',
      },
      'eu-west-2',
    ],
    ['another region', { region: 'us-east-1' }, 'us-east-1'],
  ])('finds nothing that is not explained with %s', async (_which, context, region) => {
    const findings = await lint(templateOf(monitor(context)).toJSON(), region);
    expect(findings.filter(({ rule }) => EXPLAINED[rule] === undefined)).toEqual([]);
    expect(rulesIn(findings).toSorted()).toEqual(Object.keys(EXPLAINED));
  });

  it('would find what is wrong', async () => {
    const wrong = JSON.parse(JSON.stringify(templateOf(monitor()).toJSON()).replaceAll('nodejs24.x', 'nodejs10.x'));
    expect(rulesIn(await lint(wrong, 'eu-west-2'))).toContain('E2533');
  });
});
