import { RegionInfo } from 'aws-cdk-lib/region-info';
import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { AlertKind, topicOf } from '../shared/domain/alert.ts';
import { type Authority, authorityBySlug, currentAuthorities, suggestAuthorities } from '../shared/domain/authority.ts';
import { PingUrl } from './ping-url.ts';

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

/** `-c` gives a yes as text. */
const Yes = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(but('is neither true nor false')),
);

const NAME_PART = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

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
  /** Whether people may get alerts by signing up on the page (`docs/adr/0013-sign-up-on-the-page.md`). */
  signUp: z
    .preprocess(
      (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
      z.boolean(but('is neither true nor false')),
    )
    .default(false),
  pingUrl: PingUrl.optional(),
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
  /** AWS's cache near the visitors, in front of the page and the API: on where a domain name is set. */
  cloudFront: Yes.optional(),
  /** The page's own name, without https: `ofsted.example.org`. It needs a certificate. */
  domainName: z
    .string()
    .max(253, but('is no domain name'))
    .regex(new RegExp(`^${NAME_PART}(?:\\.${NAME_PART})+$`), but('is no domain name such as ofsted.example.org'))
    .optional(),
  /** For that name, issued by AWS's Certificate Manager in us-east-1, where alone CloudFront looks for it. */
  certificateArn: z
    .string()
    .regex(
      /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]{1,64}$/,
      but('is no certificate in us-east-1: arn:aws:acm:us-east-1:...'),
    )
    .optional(),
  /** Route 53's zone of that name, in the same account: the name is pointed at the page. Else you do that yourself. */
  hostedZoneId: z
    .string()
    .regex(/^Z[A-Z0-9]{5,31}$/, but('is no id of a hosted zone such as Z0123456789ABC'))
    .optional(),
});

/** A name for the page, and what whoever deploys brings for it. */
export type CustomDomain = { name: string; certificateArn: string; hostedZoneId: string | undefined };

/** How the page is reached. */
export type PageSettings = { cloudFront: boolean; domain: CustomDomain | undefined };

type Given = Pick<z.infer<typeof Fields>, 'cloudFront' | 'domainName' | 'certificateArn' | 'hostedZoneId'>;

/** What is wrong with these together, by the setting that is to change. */
const wrongTogether = ({ cloudFront, domainName, certificateArn, hostedZoneId }: Given): [string, string][] => {
  if (domainName !== undefined && certificateArn === undefined)
    return [['certificateArn', `is missing: ${domainName} needs one, from Certificate Manager in us-east-1`]];
  if (domainName !== undefined && cloudFront === false)
    return [['cloudFront', `is false, and ${domainName} is reached through it`]];
  if (domainName !== undefined) return [];
  const ofAName = Object.entries({ certificateArn, hostedZoneId }).filter(([, value]) => value !== undefined);
  return ofAName.map(([name]) => [name, 'is for a domainName, and none is set']);
};

const pageSettings = ({ cloudFront, domainName, certificateArn, hostedZoneId }: Given): PageSettings => ({
  cloudFront: cloudFront ?? domainName !== undefined,
  domain:
    domainName === undefined || certificateArn === undefined
      ? undefined
      : { name: domainName, certificateArn, hostedZoneId },
});

export const Settings = Fields.transform((fields, context) => {
  // only where each is right by itself
  for (const [name, message] of wrongTogether(fields)) context.addIssue({ code: 'custom', path: [name], message });
  return { ...fields, ...pageSettings(fields), operatorEmails: fields.operatorEmails ?? fields.alertEmails };
});
export type Settings = z.infer<typeof Settings>;
