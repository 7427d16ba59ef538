import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../tools/supply-chain/advisories.ts';
import { loopbackServers } from '../../support/loopback.ts';

const ADVISORY = {
  id: 1,
  url: 'https://advisories.example/GHSA-aaaa-bbbb-cccc',
  title: 'Answers anybody',
  severity: 'high',
  vulnerable_versions: '<99.0.0',
  cwe: [],
  cvss: { score: 8, vectorString: null },
};
const BULK = '/-/npm/v1/security/advisories/bulk';

const registries = loopbackServers();

/** Runs the audit of CI with npm itself, against a registry on this machine that says this of its advisories. */
const audit = async (status: number, advisories: unknown) => {
  const { origin, seen } = await registries.start((request, response) => {
    const isAsked = request.url === BULK;
    response.writeHead(isAsked ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAsked ? advisories : {}));
  });
  const env = { ...process.env, npm_config_registry: origin, npm_config_fetch_retries: '0' };
  const child = spawn(process.execPath, ['tools/audit.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(seen.map(({ url }) => url)).toContain(BULK);
  return { output, code };
};

describe('the audit', () => {
  it('fails for an advisory that nobody has excused, and says which', async () => {
    const { output, code } = await audit(200, { hono: [ADVISORY] });
    expect(output).toContain(`hono <99.0.0: high: Answers anybody (${ADVISORY.url})`);
    expect(code).toBe(1);
  });

  it('passes where there is none', async () => {
    expect(await audit(200, {})).toEqual({ output: '0 complaints, 0 excused\n', code: 0 });
  });

  it('says in one line that a registry has no advisories, and passes', async () => {
    const { output, code } = await audit(405, {});
    expect(output).toMatch(/^NOT AUDITED: this registry has no advisories \(405 [^\n]+\)\n$/);
    expect(code).toBe(0);
  });

  it('fails where the registry answers with an error of its own', async () => {
    const { output, code } = await audit(500, {});
    expect(output).toMatch(/^the audit failed: 500 /);
    expect(code).toBe(1);
  });
});

describe('an advisory', () => {
  const found = { ...ADVISORY, name: 'hono', range: '<99.0.0' };
  const report = { vulnerabilities: { hono: { via: [found] }, other: { via: ['hono'] } } };
  const excuse = { advisory: 'GHSA-aaaa-bbbb-cccc', because: 'we never ask it', until: '2027-01-31' };

  it('passes while it is excused', () => {
    expect(judge(report, [excuse], '2027-01-31')).toEqual({ kind: 'audited', excused: 1, complaints: [] });
  });

  it('is looked at again when its time is over', () => {
    const complaints = ['GHSA-aaaa-bbbb-cccc was excused until 2027-01-31: look again'];
    expect(judge(report, [excuse], '2027-02-01')).toMatchObject({ complaints });
  });

  it('that is gone is taken off the list', () => {
    const complaints = ['GHSA-aaaa-bbbb-cccc is excused and no longer found: take it off'];
    expect(judge({ vulnerabilities: {} }, [excuse], '2027-01-01')).toMatchObject({ complaints });
  });

  it.each([[undefined], ['text'], [{ message: 'connect ECONNREFUSED' }], [{}]])(
    'is not known where npm prints %j',
    (printed) => {
      expect(judge(printed, [], '2027-01-01')).toMatchObject({ kind: 'not-audited' });
    },
  );
});
