import { monitor, templateOf } from '../infra/stacks.ts';
import { ACCOUNT, motoApis, REGION } from './moto-apis.ts';
import { type Template, templateForMoto } from './template-for-moto.ts';

const STACK = 'OfstedWatch';
/** Where the CDK's bootstrap keeps its version and the files of functions. */
const BOOTSTRAP = {
  parameter: '/cdk-bootstrap/hnb659fds/version',
  bucket: `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`,
};

type Apis = ReturnType<typeof motoApis>;

const keyOf = (code: unknown): string => {
  if (typeof code !== 'object' || code === null || !('S3Key' in code)) throw new Error('a function has no code');
  return String(code.S3Key);
};

const bootstrap = async (apis: Apis, { Resources }: Template): Promise<void> => {
  await apis.putParameter(BOOTSTRAP.parameter, '21');
  await apis.makeBucket(BOOTSTRAP.bucket);
  for (const { Type, Properties } of Object.values(Resources))
    if (Type === 'AWS::Lambda::Function') await apis.putObject(BOOTSTRAP.bucket, keyOf(Properties['Code']), 'a bundle');
};

const RESOURCE =
  /<LogicalResourceId>(\w+)<\/LogicalResourceId>\s*<PhysicalResourceId>([^<]+)<\/PhysicalResourceId>\s*<ResourceType>([^<]+)</g;

/** What a stack is made of, by the beginning of its name in the template. */
const resourcesOf = (xml: string) => {
  const made = [...xml.matchAll(RESOURCE)].map(([, id = '', physical = '', type = '']) => ({ id, physical, type }));
  return (type: string, beginning: string): string => {
    const found = made.find((one) => one.type === type && one.id.startsWith(beginning));
    if (found === undefined) throw new Error(`moto made no ${type} ${beginning}`);
    return found.physical;
  };
};

/** Deploys the synthesized stack, as far as moto can make it. It runs no function: their code is a stand-in. */
export const deployToMoto = async (origin: string) => {
  const apis = motoApis(origin);
  const { template, leftOut } = templateForMoto(templateOf(monitor({ contact: 'tests' })).toJSON());
  await bootstrap(apis, template);
  const parameters = {
    StackName: STACK,
    TemplateBody: JSON.stringify(template),
    'Capabilities.member.1': 'CAPABILITY_IAM',
  };
  await apis.cloudFormation('CreateStack', parameters);
  const named = resourcesOf(await apis.cloudFormation('DescribeStackResources', { StackName: STACK }));
  const policyName = (role: string): string => {
    const [, policy] = Object.entries(template.Resources).find(([id]) => id.startsWith(`${role}DefaultPolicy`)) ?? [];
    return String(policy?.Properties['PolicyName']);
  };
  return { apis, leftOut, named, policyName };
};
