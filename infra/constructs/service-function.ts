import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { BESIDE, BUNDLING } from '../bundling.ts';

export type ServiceFunctionProps = {
  /** Folder in `functions` whose handler it runs. */
  folder: string;
  description: string;
  /** Made by `environmentFor`. */
  environment: Record<string, string>;
  memorySize: number;
  timeout: Duration;
};

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** By Node, since the shell of Windows has no `cp`. */
const copyCommand = (from: string, to: string): string =>
  `node -e "require('node:fs').copyFileSync(process.argv[1], process.argv[2])" "${from}" "${to}"`;

const copiesBeside = (folder: string): ICommandHooks => ({
  beforeInstall: () => [],
  beforeBundling: () => [],
  afterBundling: (project, bundle) =>
    (BESIDE[folder] ?? []).map((file) => copyCommand(`${project}/${file}`, `${bundle}/${basename(file)}`)),
});

/** A function with a log of its own, and a role that may write to that log and do nothing else until it is granted. */
export class ServiceFunction extends Construct {
  readonly lambda: NodejsFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { folder, ...props }: ServiceFunctionProps) {
    super(scope, id);
    this.logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(role);
    this.lambda = new NodejsFunction(this, 'Function', {
      ...props,
      entry: fromRoot(`functions/${folder}/handler.ts`),
      depsLockFilePath: fromRoot('package-lock.json'),
      projectRoot: fromRoot(''),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      bundling: {
        ...BUNDLING,
        mainFields: [...BUNDLING.mainFields],
        format: OutputFormat.ESM,
        bundleAwsSDK: true,
        commandHooks: copiesBeside(folder),
      },
      logGroup: this.logs,
      // also what Lambda and its client write of faults, so that every line can be asked for by its fields
      loggingFormat: LoggingFormat.JSON,
      role,
    });
  }
}
