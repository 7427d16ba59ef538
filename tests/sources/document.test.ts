import { describe, expect, it } from 'vitest';
import { fetchDocument } from '../../shared/sources/ofsted/fetch-document.ts';
import { fileUrl } from '../../shared/sources/ofsted/urls.ts';
import { REPORT_NOT_FOUND } from '../../tools/recordings/pages/error-pages.ts';
import { type Recorded, recordedHttp } from '../support/recorded-http.ts';

const url = fileUrl('50227723');
const fetched = (recorded: Recorded) => fetchDocument(recordedHttp({ [url]: recorded }), url);

describe('one of Ofsted’s files', () => {
  it('is a PDF by its first bytes, whatever its header says', async () => {
    const body = '%PDF-1.7\n...';
    expect(await fetched({ body, headers: { 'content-type': 'text/html' } })).toEqual({
      kind: 'pdf',
      bytes: new TextEncoder().encode(body),
    });
  });

  it('may have some bytes before that mark, not a page of them', async () => {
    expect((await fetched({ body: `\n\n%PDF-1.4` })).kind).toBe('pdf');
    expect((await fetched({ body: `${' '.repeat(1024)}%PDF-1.4` })).kind).toBe('not-a-pdf');
  });

  it.each([
    ['a page of HTML', REPORT_NOT_FOUND, 'a page titled “Report not found - Find an Inspection Report - Ofsted”'],
    ['empty', '', 'the file is empty'],
    ['something else', 'PK\u0003\u0004', 'the file does not begin as a PDF does'],
  ])('that is %s is no PDF, and says why', async (_, body, because) => {
    expect(await fetched({ body })).toEqual({ kind: 'not-a-pdf', because });
  });

  it('that is gone, refused or too large is told by name', async () => {
    expect(await fetched({ status: 404, body: REPORT_NOT_FOUND })).toMatchObject({
      reason: 'http-other',
      detail: 'HTTP 404',
    });
    expect(await fetched({ status: 403 })).toMatchObject({ kind: 'failed', reason: 'http-403' });
    expect(await fetched({ body: new Uint8Array(20_000_001) })).toMatchObject({ reason: 'too-large' });
  });

  it('is asked for from no other host', async () => {
    const elsewhere = 'https://example.org/v1/file/1';
    expect(await fetchDocument(recordedHttp({ [elsewhere]: { body: '%PDF-' } }), elsewhere)).toMatchObject({
      reason: 'host-not-allowed',
    });
  });
});
