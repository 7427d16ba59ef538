import { snsClient } from '../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../shared/adapters/sns/sns-subscriptions.ts';
import { askingAws } from './aws-faults.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { SUBSCRIBER_COMMANDS } from './subscriber-commands.ts';
import { topicArn } from './typed-values.ts';

const HELP = `npm run subscribers -- COMMAND --topic ARN [--region R]

  add email|sms|https|sqs ADDRESS [--kinds a,b] [--min-severity N] [--authority SLUG] [--heartbeat]
                  tells them of all news, or of what is chosen. Whoever got a message also gets what confirms, corrects
                  or revises it. The weekly proof of life comes with --heartbeat only: it is for the person who runs this
  confirm LINK    confirms for somebody, by the link (or its token) in SNS's email, so that only you can end it: mail
                  scanners follow links, and to the usual unsubscribe link every visit is a wish to unsubscribe
  list            who is told of what: the only place where addresses are shown
  remove ADDRESS  (or the ARN of a subscription) tells them of nothing more
  audit           what needs a hand; exit code 1 where something does

  --min-severity  how big the news is, for better or worse:
                    5  a judgement newly inadequate; overall from inadequate to good; a direction, a commissioner
                    4  overall into or out of requires improvement; a priority action; too little progress
                    3  another judgement moved; a letter that is negative; a document that could not be read
                    1  a visit with improved or mixed findings; a report that changes nothing
                    0  welcome, late listing, proof of life

  --topic ARN     the alert topic or the operator topic: both are outputs of the deployment
  --region R      its region (default: the one in the ARN)

SNS keeps the addresses; this program neither stores nor logs them.
`;

await runCommand(async () => {
  const { values, positionals } = typed(
    {
      topic: { type: 'string' },
      region: { type: 'string' },
      kinds: { type: 'string' },
      'min-severity': { type: 'string' },
      authority: { type: 'string' },
      heartbeat: { type: 'boolean' },
    },
    true,
  );
  if (values.help === true) return void process.stdout.write(HELP);
  const [name, ...words] = positionals;
  const command = SUBSCRIBER_COMMANDS.get(name);
  if (command === undefined) throw new UsageError('subscribers takes add, confirm, list, remove or audit. See --help.');
  if (values.topic === undefined) throw new UsageError('--topic ARN is needed: it is an output of the deployment.');
  const { arn, region } = topicArn('--topic', values.topic);
  const client = snsClient({ region: values.region ?? region });
  return askingAws(() =>
    command({ client, subscriptions: new SnsSubscriptions(client, arn), topic: arn, words, choices: values }),
  );
});
