import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { IsoDate } from '../../shared/domain/dates.ts';
import { Judgements } from '../../shared/domain/reading.ts';
import type { CollectedDocument } from './collected-document.ts';

/** What a person read in one of Ofsted's files. */
const ReadByHand = z.object({
  urn: z.string().nullable(),
  kind: z.string(),
  inspectionStart: IsoDate.nullish(),
  inspectionEnd: IsoDate.nullish(),
  judgements: Judgements.optional(),
  outcome: z.union([z.string(), z.number()]).nullish(),
  priorityActions: z.array(z.unknown()).optional(),
});
export type ReadByHand = z.infer<typeof ReadByHand>;

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** Every hand-checked reading beside the project. */
export const readByHand = (): readonly ReadByHand[] =>
  ['reports.truth.jsonl', 'visits.truth.jsonl']
    .flatMap((file) => readFileSync(join(CORPUS, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .flatMap((line) => ReadByHand.safeParse(JSON.parse(line)).data ?? []);

const kindOf = ({ kind }: ReadByHand): string => (kind.startsWith('ilacs') ? 'ilacs' : kind);

/** Whether this is a reading of that document: one council, kind and first day of inspection. */
export const isReadingOf = (reading: ReadByHand, { urn, kind, inspectionStart }: CollectedDocument): boolean =>
  reading.urn === urn &&
  kindOf(reading) === kind &&
  reading.inspectionStart != null &&
  reading.inspectionStart === inspectionStart;

/** Where a document says something else than the reading of its own file does. */
export const whatDisagrees = (document: CollectedDocument, readings: readonly ReadByHand[]): readonly string[] => {
  const same = readings.filter((reading) => isReadingOf(reading, document));
  return same.flatMap((reading) => {
    const grades = Object.entries(reading.judgements ?? {}).filter(
      ([aspect, grade]) => Object.entries(document.judgements).find(([other]) => other === aspect)?.[1] !== grade,
    );
    const actions = reading.priorityActions?.length;
    return [
      ...grades.map(([aspect, grade]) => `its file says ${grade ?? 'not judged'} for ${aspect}`),
      ...(reading.inspectionEnd != null && reading.inspectionEnd !== document.inspectionEnd
        ? [`its file says that the inspection ended on ${reading.inspectionEnd}`]
        : []),
      ...(actions !== undefined && actions !== document.priorityActions
        ? [`its file has ${actions} priority actions`]
        : []),
      ...(reading.outcome != null && String(reading.outcome) !== String(document.outcome)
        ? [`its file has outcome ${reading.outcome}`]
        : []),
    ];
  });
};
