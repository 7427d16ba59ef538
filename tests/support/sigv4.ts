import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Signed = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/(?<scope>[^,]+), SignedHeaders=(?<names>[^,]+), Signature=(?<signature>[0-9a-f]{64})$/;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

type Scope = { method: string; path: string; body: string; scope: string; names: string; date: string };

/** Worked out here from AWS's description of Signature Version 4, for requests without a query. */
const signatureOf = (
  secret: string,
  headers: IncomingHttpHeaders,
  { method, path, body, scope, names, date }: Scope,
) => {
  const lines = names.split(';').map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, path, '', lines.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
};

/** Whether a request carries the signature that its secret gives, whatever SDK signed it. */
export const isSignedWith = (secret: string, { method, path, headers, body }: Signed): boolean => {
  const { scope = '', names = '', signature } = AUTHORIZATION.exec(headers.authorization ?? '')?.groups ?? {};
  const date = String(headers['x-amz-date']);
  return signatureOf(secret, headers, { method, path, body, scope, names, date }) === signature;
};

export type Credentials = { accessKeyId: string; secretAccessKey: string };

/** The headers of a request to a service, signed now. `path` as it is sent. */
export const signedHeaders = (
  { accessKeyId, secretAccessKey }: Credentials,
  { service, region, host, path, body }: { service: string; region: string; host: string; path: string; body: string },
): Record<string, string> => {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const headers = { host, 'x-amz-date': date };
  const names = 'host;x-amz-date';
  const signature = signatureOf(secretAccessKey, headers, { method: 'POST', path, body, scope, names, date });
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
};
