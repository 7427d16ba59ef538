import * as z from 'zod';
import { AlertKind } from '../domain/alert.ts';
import { DocumentKind } from '../domain/document-kind.ts';

/** The parameters of each address. A name that is not in the table of its address is refused, never passed over. */

export const MOST_ROWS = 500;

const day = (description: string) =>
  z.iso.date({ error: 'It is a day such as 2023-09-11.' }).meta({ description, examples: ['2023-09-11'] });

const wholeNumber = `It is a whole number from 1 to ${MOST_ROWS}.`;
const Limit = z
  .string()
  .regex(/^\d{1,3}$/, { error: wholeNumber })
  .transform(Number)
  .pipe(
    z
      .int()
      .min(1, { error: wholeNumber })
      .max(MOST_ROWS, { error: wholeNumber })
      .meta({ description: 'The most rows of one answer: 50 if it is left out; in CSV all of them.', examples: [20] }),
  );

const Cursor = z
  .string()
  .max(2_000, { error: 'It is far too long.' })
  .meta({ description: 'Where to go on: part of the address in `next` of the page before.' });

const Kind = z
  .enum(DocumentKind.options, { error: `It is one of ${DocumentKind.options.join(', ')}.` })
  .meta({ description: 'Kind of publication.', examples: ['focused-visit'] });

const Told = z
  .enum(AlertKind.options, { error: `It is one of ${AlertKind.options.join(', ')}.` })
  .meta({ description: 'Kind of message.', examples: ['rating-change'] });

/** Whether such a council is watched is looked up afterwards. */
const Council = z
  .string()
  .max(100, { error: 'It is far too long for the name of a council.' })
  .meta({ description: 'Slug of a watched council.', examples: ['medway'] });

/** What every list takes. */
export const ListParams = z.object({
  authority: Council.optional(),
  limit: Limit.optional(),
  cursor: Cursor.optional(),
});
export type ListParams = z.infer<typeof ListParams>;

const between = {
  since: day('The first day wanted.').optional(),
  until: day('The last day wanted.').optional(),
};
const asOf = { as_of: day('As known at the end of this day: documents published later are left out.').optional() };

export const NoParams = z.object({});
export const AuthorityParams = z.object(asOf);
export const AuthoritiesParams = ListParams.extend(asOf);
/** Of publications, and of the changes they made. */
export const PublicationsParams = ListParams.extend({ kind: Kind.optional(), ...between, ...asOf });
export type PublicationsParams = z.infer<typeof PublicationsParams>;
export const AlertsParams = ListParams.extend({ kind: Told.optional(), ...between });
export const CoverageParams = ListParams.extend(between);
