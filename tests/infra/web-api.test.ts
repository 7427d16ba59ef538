import { expect, it } from 'vitest';
import { WebApi } from '../../infra/constructs/web-api.ts';
import { aFunction, bareStack, templateOf } from './stacks.ts';

const aTemplate = (options?: { signUp: boolean }) => {
  const stack = bareStack();
  new WebApi(stack, 'Web', { cloudFront: false, domain: undefined }).isAnsweredBy(aFunction(stack), options);
  return templateOf(stack);
};

it('leaves some of the ten functions that a new account runs at once to alerts', () => {
  aTemplate().hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 6 },
  });
});

it('may be read from any site, by GET and HEAD only', () => {
  aTemplate().hasResourceProperties('AWS::ApiGatewayV2::Api', {
    CorsConfiguration: { AllowOrigins: ['*'], AllowMethods: ['GET', 'HEAD'], ExposeHeaders: ['etag', 'link'] },
  });
});

it('lets the function answer everything, in the format it reads', () => {
  const template = aTemplate();
  template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default', AuthorizationType: 'NONE' });
  template.hasResourceProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' });
});

it('logs each request, and nothing of who asked', () => {
  const [stage] = Object.values(aTemplate().findResources('AWS::ApiGatewayV2::Stage'));
  const { Format } = stage?.['Properties'].AccessLogSettings ?? {};
  expect(JSON.parse(Format)).toMatchObject({ path: '$context.path', status: '$context.status' });
  expect(Format).not.toMatch(/sourceIp|userAgent|identity/);
});

it('lets one sign-up a second through, where people may sign up, and has no such address elsewhere', () => {
  const template = aTemplate({ signUp: true });
  const slow = { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 3 };
  const paths = ['/v1/subscriptions', '/v1/subscriptions/confirm', '/v1/subscriptions/end'];
  for (const path of paths) template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: `POST ${path}` });
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    DefaultRouteSettings: { ThrottlingRateLimit: 5 },
    RouteSettings: Object.fromEntries(paths.map((path) => [`POST ${path}`, slow])),
  });
  aTemplate().resourceCountIs('AWS::ApiGatewayV2::Route', 1);
});
