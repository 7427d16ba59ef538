import { PacedPublisher } from '../../shared/adapters/sns/paced-publisher.ts';
import { SnsAlertPublisher, snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { countReaders } from '../../shared/use-cases/tell/audience.ts';
import { type PublishSummary, publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { common } from '../wiring.ts';
import { PublishEnv } from './config.ts';

const env = PublishEnv.parse(process.env);
const topics = { alerts: env.ALERT_TOPIC_ARN, operator: env.OPERATOR_TOPIC_ARN };
const publisher = new PacedPublisher(new SnsAlertPublisher(snsClient(), topics));
const deps = { ...common('publish', env.TABLE_NAME), publisher, site: env.SITE };

/** Sends the alerts that wait. Its schedule sends nothing that it needs. */
export const handler = async (): Promise<PublishSummary> => {
  const summary = await publishAlerts(deps);
  await countReaders(deps);
  return summary;
};
