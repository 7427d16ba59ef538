import { RegionInfo } from 'aws-cdk-lib/region-info';
import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { AlertKind, topicOf } from '../shared/domain/alert.ts';
import { type Authority, authorityBySlug, currentAuthorities, suggestAuthorities } from '../shared/domain/authority.ts';

const REGIONS = RegionInfo.regions.map(({ name }) => name);

/** `eu-west-9` was meant for a name of that shape; `london` was not. */
const regionNear = (typed: string): string => {
  const near = closest(typed, REGIONS);
  return distance(typed, near) <= 3 ? `is no AWS region; did you mean ${near}?` : 'is no AWS region such as eu-west-2';
};
const KINDS = AlertKind.options.filter((kind) => topicOf(kind) === 'alerts');
/** Minutes between two polls in office hours; under ten would be impolite. */
const CADENCES = [10, 15, 20, 30, 60] as const;

/** Says what was given and what is wrong with it. */
const but = (wrong: string | ((input: unknown) => string)) => ({
  error: ({ input }: { input?: unknown }) =>
    `${typeof input === 'string' ? `“${input}”` : JSON.stringify(input)} ${typeof wrong === 'string' ? wrong : wrong(input)}`,
});

const inParts = (value: unknown): unknown => {
  const parts = typeof value === 'string' ? value.split(',').flatMap((part) => part.trim() || []) : value;
  return Array.isArray(parts) ? [...new Set(parts)] : parts;
};

/** `-c` gives text, several things with commas between; `cdk.json` may give a list. Each counts once. */
const listOf = <Thing extends z.ZodType>(thing: Thing) => z.preprocess(inParts, z.array(thing, but('is no list')));

const Councils = z.string(but('is no council')).transform((slug, context): readonly Authority[] => {
  if (slug === 'all') return currentAuthorities();
  const authority = authorityBySlug(slug);
  if (authority?.validTo === null) return [authority];
  const near = authority?.successors.length ? authority.successors : suggestAuthorities(slug).map((one) => one.slug);
  const why = authority === undefined ? `no council is called “${slug}”` : `${authority.name} no longer exists`;
  context.issues.push({ code: 'custom', input: slug, message: `${why}; did you mean ${near.join(', ')}?` });
  return [];
});

/** `-c` gives numbers as text. */
const numeric = <Amount extends z.ZodType>(number: Amount) =>
  z.preprocess((value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value), number);

const Emails = listOf(z.email(but('is no email address')));

/** What can be set in the context of `cdk.json` or with `-c`: for a working monitor, an alert address is enough. */
export const Fields = z.object({
  /** Slugs of councils, or `all` for the 153 of today. */
  authorities: listOf(Councils)
    .transform((councils) => [...new Set(councils.flat())])
    .refine((councils) => councils.length > 0, 'no council is given')
    .prefault('medway'),
  alertEmails: Emails.prefault([]),
  alertPhones: listOf(z.e164(but('is no phone number such as +447700900123'))).prefault([]),
  /** Kinds of alerts that these emails and phones get; every kind where it is not set. */
  kinds: listOf(z.enum(KINDS, but(`is none of ${KINDS.join(', ')}`)))
    .refine((kinds) => kinds.length > 0, 'no kind is given')
    .optional(),
  /** Who is told of the monitor's own faults: the alert addresses where it is not set. */
  operatorEmails: Emails.optional(),
  /** Between two looks at Ofsted's site in office hours. */
  pollMinutes: numeric(z.literal(CADENCES, but(`is none of ${CADENCES.join(', ')}`))).default(30),
  /** US dollars a month, for the whole account. */
  budget: numeric(z.number(but('is no number of US dollars')).min(1, but('is less than a dollar'))).default(5),
  region: z
    .enum(
      REGIONS,
      but((input) => regionNear(String(input))),
    )
    .default('eu-west-2'),
  /** How those who run the watched sites can reach you, sent with each request: your page's address if not set. */
  contact: z.string().trim().min(1, 'nothing is given').optional(),
  /** A dead-man's switch outside of the account (Healthchecks and its like): called after each completed poll. */
  pingUrl: z.url({ protocol: /^https$/, ...but('is no https address') }).optional(),
  /** Another name makes another monitor in the same account. */
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, but('is no name: a letter, then letters, digits and hyphens'))
    .default('OfstedWatch'),
  /** A table that is there, kept from an earlier stack or restored: it is used, and none is made. */
  tableName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{3,255}$/, but('is no name of a table'))
    .optional(),
});

export const Settings = Fields.transform((fields) => ({
  ...fields,
  operatorEmails: fields.operatorEmails ?? fields.alertEmails,
}));
export type Settings = z.infer<typeof Settings>;
