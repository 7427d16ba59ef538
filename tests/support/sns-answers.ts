import type { Answer } from './aws-recorder.ts';
import type { Signed } from './sigv4.ts';

const asMap = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([key, value]) => `<entry><key>${key}</key><value>${value.replaceAll('&', '&amp;')}</value></entry>`)
    .join('');

const asMembers = (members: readonly string[]): string => members.map((one) => `<member>${one}</member>`).join('');

export const subscriptionMember = (arn: string, protocol: string, endpoint: string): string =>
  `<SubscriptionArn>${arn}</SubscriptionArn><Protocol>${protocol}</Protocol><Endpoint>${endpoint}</Endpoint>`;

/** What SNS answers, by the action asked for. Each is the inside of its result. */
export const answers = {
  subscribed: (arn: string) => `<SubscriptionArn>${arn}</SubscriptionArn>`,
  subscriptions: (members: readonly string[], next = '') =>
    `<Subscriptions>${asMembers(members)}</Subscriptions>${next === '' ? '' : `<NextToken>${next}</NextToken>`}`,
  attributes: (facts: Readonly<Record<string, string>>) => `<Attributes>${asMap(facts)}</Attributes>`,
  smsAttributes: (facts: Readonly<Record<string, string>>) => `<attributes>${asMap(facts)}</attributes>`,
  sandbox: (is: boolean) => `<IsInSandbox>${is}</IsInSandbox>`,
  numbers: (countries: readonly string[]) =>
    `<PhoneNumbers>${asMembers(
      countries.map(
        (country) =>
          `<Iso2CountryCode>${country}</Iso2CountryCode><NumberCapabilities><member>SMS</member></NumberCapabilities>`,
      ),
    )}</PhoneNumbers>`,
};

/** A topic with one reader by email who gets everything. */
export const SOMEBODY = answers.subscriptions([
  subscriptionMember('arn:aws:sns:eu-west-2:000000000000:topic:1', 'email', 'me@example.org'),
]);

export const formOf = ({ body }: Signed): URLSearchParams => new URLSearchParams(body);

export type ByAction = Readonly<Record<string, string | ((form: URLSearchParams) => string)>>;

/** SNS as far as these actions go; for any other it gives an empty result. */
export const snsAnswering = (byAction: ByAction): Answer => ({
  status: 200,
  body: (request) => {
    const form = formOf(request);
    const action = form.get('Action') ?? '';
    const answer = byAction[action] ?? '';
    const result = typeof answer === 'string' ? answer : answer(form);
    return `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
  },
});
