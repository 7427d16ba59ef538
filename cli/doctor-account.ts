import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Settings } from '../infra/settings.ts';
import type { SettingsFile } from '../infra/settings-file.ts';

/** `look`: it cannot be seen from here; the text says how to see it. `note`: worth knowing, and no reason to wait. */
export type Found = { state: 'ok' | 'missing' | 'look' | 'note'; says: string; fix?: string };

export type Account = {
  region: string;
  /** What the next deploy reads. */
  file: SettingsFile & { settings: Settings };
  dynamo: DynamoDBClient;
  sns: SNSClient;
  wantsTexts: boolean;
  /** A folder that `cdk synth` wrote, where that is to be deployed. */
  app?: string | undefined;
};

export type Check = (account: Account) => Promise<readonly Found[]>;
