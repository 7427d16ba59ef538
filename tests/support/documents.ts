import type { Grade } from '../../shared/domain/grade.ts';
import { focusedVisitLetter } from '../../tools/recordings/documents/focused-visit-letter.ts';
import { type IlacsContent, ilacsReport } from '../../tools/recordings/documents/ilacs-report.ts';
import type { Published } from './scenario-folder.ts';

/** Documents as Ofsted publishes them, with their place on a council's page: real layouts, made-up findings. */

const SECTION = 'Social workers know children well and visit them often enough.';

const everySection = (judgements: IlacsContent['judgements']): IlacsContent['sections'] =>
  Object.fromEntries(Object.keys(judgements).map((aspect) => [aspect, [SECTION]]));

type Graded = Pick<IlacsContent, 'judgements'> &
  Partial<IlacsContent> & { fileId: string; council: string; inspected: IlacsContent['inspected']; published: string };

export const aPublishedIlacs = async ({ fileId, ...facts }: Graded): Promise<Published> => ({
  fileId,
  label: 'Children’s services inspection',
  inspectedUntil: facts.inspected.end,
  published: facts.published,
  pdf: await ilacsReport({
    edition: '2023',
    summary: ['Services are described here in a few words of our own.'],
    needsToImprove: ['The quality of written plans for children.'],
    sections: everySection(facts.judgements),
    ...facts,
  }),
});

/** All five judgements of one grade, but for those given. */
export const graded = (grade: Grade, but: IlacsContent['judgements'] = {}): IlacsContent['judgements'] => ({
  'leaders-impact': grade,
  'help-and-protection': grade,
  'in-care': grade,
  'care-leavers': grade,
  'overall-effectiveness': grade,
  ...but,
});

/** Medway's inspection of July 2019. */
export const medway2019 = (): Promise<Published> =>
  aPublishedIlacs({
    fileId: '50103321',
    council: 'Medway',
    edition: '2018',
    inspected: { start: '2019-07-15', end: '2019-07-26' },
    published: '2019-08-27',
    judgements: {
      'leaders-impact': 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care-and-care-leavers': 'requires-improvement',
      'overall-effectiveness': 'inadequate',
    },
  });

/** Medway's inspection of July 2023; `facts` to change what a scenario is about. */
export const medway2023 = (facts: Partial<Graded> = {}): Promise<Published> =>
  aPublishedIlacs({
    fileId: '50227723',
    council: 'Medway',
    inspected: { start: '2023-07-17', end: '2023-07-28' },
    published: '2023-09-11',
    judgements: graded('good', { 'help-and-protection': 'requires-improvement' }),
    ...facts,
  });

/** Swindon's inspection published on the same day. */
export const swindon2023 = (facts: Partial<Graded> = {}): Promise<Published> =>
  aPublishedIlacs({
    fileId: '50227800',
    council: 'Swindon',
    inspected: { start: '2023-07-17', end: '2023-07-28' },
    published: '2023-09-11',
    judgements: graded('inadequate'),
    ...facts,
  });

export const aPublishedVisit = async (facts: {
  fileId: string;
  council?: string;
  visited: { start: string; end: string };
  published: string;
}): Promise<Published> => ({
  fileId: facts.fileId,
  label: 'Children’s services focused visit',
  inspectedUntil: facts.visited.end,
  published: facts.published,
  pdf: await focusedVisitLetter({
    layout: '2021',
    council: facts.council ?? 'Medway',
    visited: facts.visited,
    published: facts.published,
    lookedAt: ['Inspectors looked at the local authority’s arrangements for children in need.'],
    headline: ['Most children in need are seen often enough. Plans are not always clear.'],
    priorityActions: [],
    needsToImprove: ['The quality of plans for children in need.', 'The recording of supervision.'],
    findings: ['Workers visit children regularly and write down what they see.'],
  }),
});
