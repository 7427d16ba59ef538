import { runCommand, typed, UsageError } from '../cli/command-line.ts';
import { wholeNumber } from '../cli/typed-values.ts';
import { someCouncils } from './bench/councils.ts';
import { billOf, total } from './cost/bill.ts';
import { PRICE_LIST } from './cost/prices.ts';
import { billTable, measuredTable, servicesTable } from './cost/print-bill.ts';
import { usageOf } from './cost/usage.ts';

const COUNCILS = 153;

const HELP = `npm run cost -- [--authorities 1] [--subscribers 10] [--monitors 1] [--cloud-front]
                [--limit DOLLARS]

What a month costs in an AWS account. Runs the real use cases for a simulated day, each job at its own cadence, counts
what they ask of each service, takes that times the runs of an average month, adds a month's documents, emails and
visits, and multiplies by the unit prices of tools/cost/prices.json. Takes seconds for one council and some minutes for
all. SMS and taxes are not included.

  --authorities N  councils that are watched, Medway first: 1 to ${COUNCILS} (default 1)
  --subscribers N  email addresses that get every alert: 0 to 10000000 (default 10)
  --monitors N     monitors like this in one account, which share what is free: 1 to 10 (default 1)
  --cloud-front    with CloudFront in front of the page and the API
  --limit DOLLARS  exit code 1 where a month costs more (default: for up to 10 subscribers 1 dollar with one council, 5
                   with more; none for more subscribers or monitors)
`;

/** What is promised of a month; beyond ten subscribers it is theirs to say what they are worth. */
const promised = (authorities: number, subscribers: number, monitors: number): number => {
  if (subscribers > 10 || monitors > 1) return Number.POSITIVE_INFINITY;
  return authorities === 1 ? 1 : 5;
};

const dollarsOf = (text: string): number => {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) throw new UsageError(`--limit takes an amount of US dollars, not “${text}”.`);
  return number;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A line every six hours of the simulated day. */
const progress = (now: string): void => {
  if (/T(?:00|06|12|18):00/.test(now)) process.stderr.write(`simulating ${now.slice(0, 16).replace('T', ' ')}\n`);
};

type Asked = { authorities: number; subscribers: number; monitors: number; limit: number; cloudFront: boolean };

const tell = async ({ authorities, subscribers, monitors, limit, cloudFront }: Asked): Promise<number> => {
  // the CDK takes seconds to load, which nobody who asks for help wants to wait
  const [{ measure }, { deployment }] = await Promise.all([
    import('./cost/measure.ts'),
    import('./cost/deployment.ts'),
  ]);
  const measured = await measure(someCouncils(authorities), progress);
  const lines = billOf(usageOf({ authorities, subscribers, cloudFront }, measured, deployment()), PRICE_LIST, monitors);
  const [listed, toPay] = [total(lines, 'listed'), total(lines, 'toPay')];
  say(
    `A month: councils watched ${authorities}, email subscribers ${subscribers}${monitors === 1 ? '' : `, monitors ${monitors}`}\n`,
  );
  say(`${measuredTable(measured)}\n`);
  say(`${billTable(lines, PRICE_LIST)}\n`);
  say(`${servicesTable(lines)}\n`);
  say(
    `To pay: $${toPay.toFixed(2)} a month where the account uses what is free for nothing else, at most $${listed.toFixed(2)}.`,
  );
  if (toPay <= limit) return 0;
  process.stderr.write(`That is more than $${limit}.\n`);
  return 1;
};

await runCommand(async () => {
  const { values } = typed({
    authorities: { type: 'string', default: '1' },
    subscribers: { type: 'string', default: '10' },
    monitors: { type: 'string', default: '1' },
    'cloud-front': { type: 'boolean', default: false },
    limit: { type: 'string' },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  const authorities = wholeNumber('--authorities', values.authorities, 1, COUNCILS);
  const subscribers = wholeNumber('--subscribers', values.subscribers, 0, 10_000_000);
  const monitors = wholeNumber('--monitors', values.monitors, 1, 10);
  const limit = values.limit === undefined ? promised(authorities, subscribers, monitors) : dollarsOf(values.limit);
  return tell({ authorities, subscribers, monitors, limit, cloudFront: values['cloud-front'] });
});
