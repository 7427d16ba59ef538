import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
const inFile = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('npm run setup', () => {
  it('keeps what is given in a file that only its owner may read, and says what it means', async () => {
    const file = newFile();
    const options = ['--authority', 'kent', '--authority', 'medway', '--alert-email', 'a@example.org'];
    const { status, lines } = await runCommand('setup', [...options, '--file', file]);
    expect(status).toBe(0);
    expect(inFile(file)).toEqual({ authorities: ['kent', 'medway'], alertEmails: ['a@example.org'] });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(lines).toContain('watches   kent, medway');
  });

  it('leaves the rest of the file as it is, and takes out what is given as empty', async () => {
    const file = newFile();
    writeFileSync(file, JSON.stringify({ authority: 'kent', alertEmail: 'a@example.org', budget: 9 }));
    await runCommand('setup', ['--file', file, '--alert-email', 'b@example.org', '--budget', '']);
    expect(inFile(file)).toEqual({ authority: 'kent', alertEmails: ['b@example.org'] });
  });

  it('takes a name for the page with what it needs, and says where the page will be', async () => {
    const file = newFile();
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';
    const named = ['--alert-email', 'a@example.org', '--domain-name', 'ofsted.example.org'];
    const { status, lines } = await runCommand('setup', [
      ...[...named, '--certificate-arn', certificateArn],
      ...['--file', file],
    ]);
    expect(status).toBe(0);
    expect(inFile(file)).toMatchObject({ domainName: 'ofsted.example.org', certificateArn });
    expect(lines).toContain('shows     its page at https://ofsted.example.org, through CloudFront');
    const without = await runCommand('setup', [...named, '--file', newFile()]);
    expect([without.status, without.stderr]).toEqual([2, expect.stringMatching(/certificateArn: is missing/)]);
  });

  it('writes nothing where a setting is wrong', async () => {
    const file = newFile();
    const { status, stderr } = await runCommand('setup', ['--file', file, '--authority', 'medwy']);
    expect([status, existsSync(file)]).toEqual([2, false]);
    expect(stderr).toMatch(/no council is called “medwy”; did you mean medway/);
    expect(stderr.trim()).not.toContain('\n');
  });

  it('does not wait for answers where nobody sits at a terminal', async () => {
    const file = newFile();
    expect(await runCommand('setup', ['--file', file])).toMatchObject({ status: 2, lines: [] });
    expect(await runCommand('setup', ['--nonsense'])).toMatchObject({ status: 2, lines: [] });
    expect(await runCommand('setup', ['--help'])).toMatchObject({ status: 0 });
  });

  it('says where a file cannot be understood', async () => {
    const file = newFile();
    writeFileSync(file, '{');
    expect((await runCommand('doctor', ['--file', file])).stderr).toBe(`${file} is not a JSON object.\n`);
  });
});
