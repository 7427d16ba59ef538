import type { Story } from './story.ts';

/** Committee papers pass on outcomes that were published before the meeting was called; each row with a sample. */
export const COMMITTEE_PAPERS: readonly { of: 'host' | 'path' | 'words'; words: RegExp; sample: string }[] = [
  {
    of: 'host',
    words: /^(?:democracy|councillors?|moderngov|committees?|democratic|cmis)\b|\.moderngov\.co\.uk$/i,
    sample: 'democracy.medway.gov.uk',
  },
  {
    of: 'path',
    words:
      /\/(?:mgAi|mgDecisionDetails|mgIssueHistoryHome|ieIssueDetails|ieListDocuments|ieDecisionDetails|mgConvert2PDF|documents\/s\d+)\b/i,
    sample: '/mgAi.aspx',
  },
  {
    of: 'words',
    words: /^(?:agenda item|minutes|(?:cabinet|committee) minutes|decision[,.:])/i,
    sample: 'Agenda item: Inspection outcome',
  },
];

/** The words or the address that show a committee's paper; undefined for any other item. */
export const committeePaper = ({ url, sentences }: Story): string | undefined => {
  const parts = {
    host: [url?.hostname ?? ''],
    path: [url?.pathname ?? ''],
    words: sentences.slice(0, 2).map(({ text }) => text),
  };
  for (const { of, words } of COMMITTEE_PAPERS)
    for (const part of parts[of]) {
      const [found] = words.exec(part) ?? [];
      if (found !== undefined) return found;
    }
  return undefined;
};
