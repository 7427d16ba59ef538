import { DescribeLimitsCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { reachOf } from '../infra/deployed.ts';
import { smsReadiness } from '../shared/adapters/sns/sms-readiness.ts';
import { awsFault } from './aws-faults.ts';
import { settingsLines } from './deployment-settings.ts';
import type { Account, Check, Found } from './doctor-account.ts';
import { deployed } from './doctor-deployed.ts';
import { smsAdvice } from './sms-advice.ts';

/** Far more than the monitor ever writes, far less than every account may. */
const WRITES_NEEDED = 100;

const settingsFile: Check = async ({ file }) => {
  const fix = 'npm run setup -- --alert-email me@example.org, or -c alertEmail=me@example.org with each deploy';
  if (!file.exists) return [{ state: 'note', says: `There is no ${file.path}.`, fix }];
  const tellsNobody = reachOf(file.settings).readers.length === 0;
  return [
    ...settingsLines(file.settings).map((says): Found => ({ state: 'ok', says: `${file.path}: ${says}` })),
    ...(tellsNobody ? [{ state: 'missing', says: `${file.path} tells nobody.`, fix } as const] : []),
  ];
};

const credentials: Check = async ({ dynamo }) => {
  try {
    await dynamo.config.credentials();
    return [{ state: 'ok', says: 'AWS credentials are found.' }];
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    const fix = 'aws configure (or aws sso login), or export AWS_PROFILE=NAME';
    return [{ state: 'missing', says: `No AWS credentials, so nothing more can be seen. ${why}.`, fix }];
  }
};

const regions: Check = async ({ region }) => {
  const usual = process.env['AWS_REGION'] ?? region;
  const differs = `AWS_REGION names ${usual}, but a deployment goes to ${region}.`;
  return [
    { state: 'ok', says: `The region is ${region}.` },
    ...(usual === region ? [] : [{ state: 'note', says: differs, fix: `npx cdk deploy -c region=${usual}` } as const]),
  ];
};

/** Who may not look at tables may deploy all the same: the CDK works with roles of its own. */
const isDenied = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AccessDeniedException';

const account: Check = async ({ dynamo, region }) => {
  try {
    await dynamo.send(new ListTablesCommand({ Limit: 1 }));
    return [{ state: 'ok', says: 'AWS answers, and accepts the credentials.' }];
  } catch (fault) {
    const why = awsFault(fault);
    if (why === undefined) throw fault;
    if (isDenied(fault)) return [{ state: 'ok', says: 'AWS accepts the credentials, which may not look at tables.' }];
    const fix = `aws sts get-caller-identity --region ${region} says who you are; expired: aws sso login`;
    return [{ state: 'missing', says: `The account cannot be used: ${why}`, fix }];
  }
};

const bootstrap: Check = async ({ region }) => [
  {
    state: 'look',
    says: `Whether the CDK is bootstrapped in ${region} cannot be seen from here: aws ssm get-parameter --region ${region} --name /cdk-bootstrap/hnb659fds/version`,
    fix: 'npx cdk bootstrap (changes nothing where it is done)',
  },
];

/** What a name of its own needs: the certificate can be seen by people who may look at certificates, the name by anyone. */
const domain: Check = async ({ file }) => {
  const { domain: own } = file.settings;
  if (own === undefined) return [];
  const { name, certificateArn, hostedZoneId } = own;
  const issued = `aws acm describe-certificate --region us-east-1 --certificate-arn ${certificateArn} --query Certificate.[Status,SubjectAlternativeNames]`;
  const pointed = `After the deploy, point ${name} at what the output PointTheNameAt says (a CNAME).`;
  return [
    { state: 'look', says: `Whether the certificate is issued, and for ${name}, cannot be seen from here: ${issued}` },
    ...(hostedZoneId === undefined ? [{ state: 'note', says: pointed } as const] : []),
  ];
};

const quotas: Check = async ({ dynamo, region }) => {
  const byHand = `aws lambda get-account-settings --region ${region} --query AccountLimit.ConcurrentExecutions`;
  const atOnce: Found = { state: 'look', says: `Four functions are to run at once; new accounts allow ten: ${byHand}` };
  try {
    const { TableMaxWriteCapacityUnits: most = 0 } = await dynamo.send(new DescribeLimitsCommand());
    const enough = most >= WRITES_NEEDED;
    const fix = 'ask for more under Service Quotas, Amazon DynamoDB';
    const says = `A table may take ${most} writes a second; ${WRITES_NEEDED} are needed.`;
    return [enough ? { state: 'ok', says } : { state: 'missing', says, fix }, atOnce];
  } catch (fault) {
    if (awsFault(fault) === undefined) throw fault;
    const says = `This user may not see the limits of DynamoDB: aws dynamodb describe-limits --region ${region}`;
    return [{ state: 'look', says }, atOnce];
  }
};

const texts: Check = async ({ sns, wantsTexts }) =>
  smsAdvice(await smsReadiness(sns)).map(({ blocks, text }) => ({
    state: blocks && wantsTexts ? 'missing' : 'note',
    says: `Texts: ${text}`,
  }));

const stops = (found: readonly Found[]): boolean => found.some(({ state }) => state === 'missing');

const BEFORE_AWS = [settingsFile, regions];
const CAN_ASK_AWS = [credentials, account];
const ASKED_OF_AWS = [bootstrap, deployed, domain, quotas, texts];

/** What stands between this machine and a deployment. Without an account that answers, the rest is not asked. */
export const examine = async (of: Account): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const check of BEFORE_AWS) found.push(...(await check(of)));
  for (const check of CAN_ASK_AWS) {
    const answer = await check(of);
    found.push(...answer);
    if (stops(answer)) return [...found, ...(await bootstrap(of))];
  }
  for (const check of ASKED_OF_AWS) found.push(...(await check(of)));
  return found;
};
