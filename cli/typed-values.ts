import { type Authority, authorityBySlug, suggestAuthorities } from '../shared/domain/authority.ts';
import { UsageError } from './command-line.ts';

/*
 * Values that people type. What they are not is a `UsageError` that says what was meant.
 */

/** A whole number an option was given, within bounds. */
export const wholeNumber = (option: string, text: string, from: number, to: number): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new UsageError(`${option} takes a whole number from ${from} to ${to}, not “${text}”.`);
  return number;
};

const didYouMean = (slugs: readonly string[]): string =>
  `Did you mean ${slugs.slice(0, -1).join(', ')}${slugs.length > 1 ? ' or ' : ''}${slugs.at(-1)}?`;

/** A council, also one of the past. */
export const councilCalled = (slug: string): Authority => {
  const authority = authorityBySlug(slug);
  if (authority !== undefined) return authority;
  throw new UsageError(
    `No council is called “${slug}”. ${didYouMean(suggestAuthorities(slug).map((near) => near.slug))}`,
  );
};

/** A council of today. */
export const councilOfToday = (slug: string): Authority => {
  const authority = councilCalled(slug);
  if (authority.validTo === null) return authority;
  const near = authority.successors.length > 0 ? authority.successors : suggestAuthorities(slug).map((one) => one.slug);
  throw new UsageError(`${authority.name} no longer exists. ${didYouMean(near)}`);
};

const TOPIC = /^arn:aws[\w-]*:sns:([a-z0-9-]+):\d{12}:[\w-]{1,256}$/;

/** A topic's ARN, and the region it names. */
export const topicArn = (option: string, text: string): { arn: string; region: string } => {
  const arn = text.trim();
  const region = TOPIC.exec(arn)?.[1];
  if (region === undefined)
    throw new UsageError(`${option} takes the ARN of an SNS topic (outputs of the deployment), not “${arn}”.`);
  return { arn, region };
};

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'] as const;

/** The http proxy that the environment names, and by which variable; one of another kind is a `UsageError`. */
export const proxyOf = (
  environment: Readonly<Record<string, string | undefined>>,
): { variable: string; url: URL } | undefined => {
  const variable = PROXIES.find((name) => (environment[name] ?? '').trim() !== '');
  if (variable === undefined || environment['NO_PROXY']?.trim() === '*') return undefined;
  const text = environment[variable]?.trim() ?? '';
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) return { variable, url };
  throw new UsageError(
    `${variable} is set to no http proxy such as http://proxy.example:8080: change it, or unset it.`,
  );
};
