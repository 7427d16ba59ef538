import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { monitor, templateOf } from './stacks.ts';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';
const NAMED = { domainName: 'ofsted.example.org', certificateArn: CERTIFICATE };

/** The environment of the functions, by how their names begin. */
const environmentOf = (template: ReturnType<typeof templateOf>, name: string) => {
  const functions = Object.entries(template.findResources('AWS::Lambda::Function'));
  const [, found] = functions.find(([id]) => id.startsWith(`${name}Function`)) ?? [];
  return found?.['Properties'].Environment.Variables;
};

describe('CloudFront', () => {
  it('is there only where it is asked for, or a name needs it', () => {
    templateOf(monitor()).resourceCountIs(DISTRIBUTION, 0);
    templateOf(monitor({ cloudFront: 'true' })).resourceCountIs(DISTRIBUTION, 1);
    templateOf(monitor(NAMED)).resourceCountIs(DISTRIBUTION, 1);
  });

  it('keeps one answer for a page however a shared link was lengthened, and tells apart whatever the API is asked', () => {
    const template = templateOf(monitor({ cloudFront: 'true' }));
    const asked = (QueryStringsConfig: object) => ({
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          QueryStringsConfig,
          HeadersConfig: { HeaderBehavior: 'none' },
          CookiesConfig: { CookieBehavior: 'none' },
        },
      },
    });
    template.hasResourceProperties(
      'AWS::CloudFront::CachePolicy',
      asked({ QueryStringBehavior: 'whitelist', QueryStrings: ['q', 'region', 'overall', 'sort', 'as_of'] }),
    );
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', asked({ QueryStringBehavior: 'all' }));
    template.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: {
        CacheBehaviors: [
          Match.objectLike({ PathPattern: '/v1/*', CachePolicyId: { Ref: Match.stringLikeRegexp('Data') } }),
        ],
        DefaultCacheBehavior: Match.objectLike({ CachePolicyId: { Ref: Match.stringLikeRegexp('Pages') } }),
      },
    });
  });

  it('keeps no refusal, and lets the function say in words what there is not', () => {
    const template = templateOf(monitor({ cloudFront: 'true' }));
    template.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: {
        CustomErrorResponses: Match.arrayWith([
          { ErrorCode: 404, ErrorCachingMinTTL: 0 },
          { ErrorCode: 503, ErrorCachingMinTTL: 0 },
        ]),
        DefaultCacheBehavior: Match.objectLike({
          AllowedMethods: Match.arrayWith(['POST', 'DELETE']),
          ViewerProtocolPolicy: 'redirect-to-https',
        }),
      },
    });
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: {
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: ['Accept', 'Content-Type', 'Origin', 'Sec-Fetch-Site', 'CloudFront-Viewer-Address'],
        },
      },
    });
  });

  it('alone shows the function what it believes a visitor’s address by', () => {
    const template = templateOf(monitor({ cloudFront: 'true' }));
    const proof = environmentOf(template, 'Api').CLOUDFRONT_PROOF;
    expect(JSON.stringify(proof)).toContain('AWS::StackId');
    template.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: {
        Origins: [
          Match.objectLike({ OriginCustomHeaders: [{ HeaderName: 'X-CloudFront-Proof', HeaderValue: proof }] }),
        ],
      },
    });
    expect(environmentOf(templateOf(monitor()), 'Api').CLOUDFRONT_PROOF).toBeUndefined();
  });

  it('lets any site read what it kept, whoever asked first', () => {
    templateOf(monitor({ cloudFront: 'true' })).hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        CorsConfig: {
          AccessControlAllowOrigins: { Items: ['*'] },
          AccessControlExposeHeaders: { Items: ['ETag', 'Link'] },
          AccessControlAllowCredentials: false,
        },
      },
    });
  });

  it('leaves the throttle of the gateway, which it cannot be hidden from', () => {
    templateOf(monitor({ cloudFront: 'true' })).hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 6 },
    });
  });

  it('gives links its address: the function knows it, and those who run the watched sites are told it', () => {
    const template = templateOf(monitor({ cloudFront: 'true' }));
    const [distribution] = Object.keys(template.findResources(DISTRIBUTION));
    const address = { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [distribution, 'DomainName'] }]] };
    expect(environmentOf(template, 'Api').ORIGIN).toEqual(address);
    expect(environmentOf(template, 'Poll').CONTACT).toEqual(address);
    template.hasOutput('Page', { Value: address });
    expect(environmentOf(templateOf(monitor()), 'Api')).not.toHaveProperty('ORIGIN');
  });
});

describe('a name for the page', () => {
  it('is that of every link, with the certificate that was brought', () => {
    const template = templateOf(monitor(NAMED));
    template.hasResourceProperties(DISTRIBUTION, {
      DistributionConfig: {
        Aliases: ['ofsted.example.org'],
        ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    expect(environmentOf(template, 'Api').ORIGIN).toBe('https://ofsted.example.org');
    template.hasOutput('Page', { Value: 'https://ofsted.example.org' });
  });

  it('is pointed at the page where its zone is known, for old and new addresses of the internet', () => {
    const template = templateOf(monitor({ ...NAMED, hostedZoneId: 'Z0123456789ABC' }));
    for (const Type of ['A', 'AAAA'])
      template.hasResourceProperties('AWS::Route53::RecordSet', {
        Type,
        Name: 'ofsted.example.org.',
        HostedZoneId: 'Z0123456789ABC',
      });
    expect(Object.keys(template.findOutputs('*'))).not.toContainEqual(expect.stringMatching(/PointTheNameAt/));
  });

  it('is said where to point where the zone is somebody else’s', () => {
    const outputs = Object.entries(templateOf(monitor(NAMED)).findOutputs('*'));
    const [, output] = outputs.find(([id]) => id.includes('PointTheNameAt')) ?? [];
    expect(JSON.stringify(output)).toMatch(/CNAME ofsted\.example\.org -> /);
  });
});
