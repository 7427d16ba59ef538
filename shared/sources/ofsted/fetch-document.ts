import type { Http } from '../../ports.ts';
import { type Answered, type Failed, sortAnswer, textOf } from '../http-answer.ts';
import { outsideText } from '../outside-text.ts';
import { FILE_HOSTS, MAX_DOCUMENT_BYTES } from './urls.ts';

export type DocumentOutcome = { kind: 'pdf'; bytes: Uint8Array } | { kind: 'not-a-pdf'; because: string } | Failed;

/** A PDF may carry some bytes before its mark, as far as readers look for it. */
const MARK_WITHIN = 1024;

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN)).includes('%PDF-');

const whatElse = (answer: Answered): string => {
  if (answer.body.length === 0) return 'the file is empty';
  const [, title] =
    /<title[^>]*>\s*([^<]{1,120})/i.exec(textOf({ ...answer, body: answer.body.subarray(0, 20_000) })) ?? [];
  return title === undefined ? 'the file does not begin as a PDF does' : `a page titled “${outsideText(title)}”`;
};

/** Asks for one of Ofsted's files. A file that is gone is answered with a page of HTML. */
export const fetchDocument = async (http: Http, url: string): Promise<DocumentOutcome> => {
  const sorted = sortAnswer(await http.get({ url, allowedHosts: FILE_HOSTS, maxBytes: MAX_DOCUMENT_BYTES }), false);
  if (sorted.kind === 'failed') return sorted;
  if (sorted.kind === 'unchanged') throw new Error('sortAnswer: unchanged without validators');
  const { body } = sorted.answer;
  return isPdf(body) ? { kind: 'pdf', bytes: body } : { kind: 'not-a-pdf', because: whatElse(sorted.answer) };
};
