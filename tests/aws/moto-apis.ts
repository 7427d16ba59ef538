import * as z from 'zod';

/*
 * The few calls of services whose clients are no dependency of the project. moto believes who asks and checks no
 * signature.
 */

export const REGION = 'eu-west-2';
export const ACCOUNT = '123456789012';

const signedFor = (service: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKTEST/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

const answered = async (what: string, response: Response): Promise<string> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
  return text;
};

const Configured = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.string()) }) });

export const motoApis = (origin: string) => ({
  putParameter: async (Name: string, Value: string): Promise<void> => {
    const headers = { ...signedFor('ssm'), 'x-amz-target': 'AmazonSSM.PutParameter' };
    const body = JSON.stringify({ Name, Value, Type: 'String', Overwrite: true });
    await answered('PutParameter', await fetch(origin, { method: 'POST', headers, body }));
  },

  makeBucket: async (name: string): Promise<void> => {
    const body = `<CreateBucketConfiguration><LocationConstraint>${REGION}</LocationConstraint></CreateBucketConfiguration>`;
    await answered(name, await fetch(`${origin}/${name}`, { method: 'PUT', headers: signedFor('s3'), body }));
  },

  putObject: async (bucket: string, key: string, body: string): Promise<void> => {
    const url = `${origin}/${bucket}/${key}`;
    await answered(key, await fetch(url, { method: 'PUT', headers: signedFor('s3'), body }));
  },

  /** One call of CloudFormation; the answer is XML. */
  cloudFormation: async (Action: string, parameters: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ Action, Version: '2010-05-15', ...parameters });
    return answered(Action, await fetch(origin, { method: 'POST', headers: signedFor('cloudformation'), body }));
  },

  /** The environment that a deployed function is given. */
  environmentOf: async (functionName: string): Promise<Record<string, string>> => {
    const url = `${origin}/2015-03-31/functions/${functionName}/configuration`;
    const answer = await answered(functionName, await fetch(url, { headers: signedFor('lambda') }));
    return Configured.parse(JSON.parse(answer)).Environment.Variables;
  },

  /** A policy that stands in a role, as it was written, in an envelope. */
  policyOfRole: async (RoleName: string, PolicyName: string): Promise<string> => {
    const body = new URLSearchParams({ Action: 'GetRolePolicy', Version: '2010-05-08', RoleName, PolicyName });
    const answer = await fetch(origin, { method: 'POST', headers: signedFor('iam'), body });
    return decodeURIComponent(await answered(RoleName, answer));
  },
});
