import type { Answer } from './aws-recorder.ts';

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is deployed, as CloudFormation knows it. */
type Stack = { template: object; status?: string; outputs?: Readonly<Record<string, string>> };

const stackMember = ({ status = 'UPDATE_COMPLETE', outputs = {} }: Stack): string => {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<StackName>OfstedWatch</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>${status}</StackStatus><Outputs>${members.join('')}</Outputs>`;
};

/** CloudFormation with one stack. */
export const cloudFormationWith = (stack: Stack): Answer => ({
  status: 200,
  body: ({ body }) => {
    const action = new URLSearchParams(body).get('Action') ?? '';
    const answer: Record<string, string> = {
      DescribeStacks: `<Stacks><member>${stackMember(stack)}</member></Stacks>`,
      GetTemplate: `<TemplateBody>${escaped(JSON.stringify(stack.template))}</TemplateBody>`,
    };
    return `<${action}Response><${action}Result>${answer[action] ?? ''}</${action}Result></${action}Response>`;
  },
});

export const NO_STACK: Answer = {
  status: 400,
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id OfstedWatch does not exist</Message></Error></ErrorResponse>',
};
