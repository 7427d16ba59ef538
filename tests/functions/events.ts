import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';

/** A record as Lambda hands it over from a FIFO queue; the body as it is, the council's URN as its group. */
export const aRecord = (messageId: string, body: string, group: string): SQSRecord => ({
  messageId,
  receiptHandle: `handle-of-${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1770033600000',
    SequenceNumber: '18870000000000000000',
    MessageGroupId: group,
    SenderId: 'AIDAEXAMPLE',
    MessageDeduplicationId: messageId,
    ApproximateFirstReceiveTimestamp: '1770033600010',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-2:000000000000:requests.fifo',
  awsRegion: 'eu-west-2',
});

/** A request to read a council's documents. */
export const aRequest = (messageId: string, urn: string): SQSRecord => aRecord(messageId, JSON.stringify({ urn }), urn);

export const aBatch = (...Records: SQSRecord[]): SQSEvent => ({ Records });

/** What API Gateway's HTTP API sends (payload 2.0). */
export const aGet = (path: string): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'abc.execute-api.eu-west-2.amazonaws.com' },
  requestContext: {
    accountId: '000000000000',
    apiId: 'abc',
    authentication: null,
    authorizer: {},
    domainName: 'abc.execute-api.eu-west-2.amazonaws.com',
    domainPrefix: 'abc',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'tests' },
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: '02/Feb/2026:12:00:00 +0000',
    timeEpoch: 1770033600000,
  },
  body: null,
  isBase64Encoded: false,
});
