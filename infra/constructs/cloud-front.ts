import { Aws, CfnOutput, Duration, Fn, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { CLOUDFRONT_PROOF, QUERY_OF_PAGES } from '../../functions/api/config.ts';
import type { CustomDomain } from '../settings.ts';

/** These AWS keeps for ten seconds unless told otherwise; a refusal is a page for a browser and JSON for a program. */
const NEVER_KEPT = [404, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));

/** Every answer says itself how long it may be kept; one that does not is not kept at all. */
const AS_THE_ANSWER_SAYS = { minTtl: Duration.seconds(0), defaultTtl: Duration.seconds(0), maxTtl: Duration.days(365) };

const COMPRESSED = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true };

const WHY: Readonly<Record<string, string>> = {
  CFR1: 'Anybody anywhere may read what Ofsted publishes.',
  CFR2: 'Nothing is behind it but public answers; the gateway’s own throttle stays, and a firewall costs more than all the rest.',
  CFR3: 'Its log would keep who asked, which nobody here wants to know; the gateway’s log says what was asked.',
};

/** Needed where there is no certificate of our own: AWS fixes the protocols of its own name. */
const WHY_OLD_PROTOCOLS =
  'The name cloudfront.net comes with AWS’s own certificate, under which no other choice exists.';

/**
 * AWS's own cache near the visitors, in front of the API. It asks the function once for an address and what this address
 * takes: of the query of a page only what the page reads, so that what mail programs and social sites add to links makes
 * no second answer; of the API all, since it refuses names it does not know.
 */
export class CloudFront extends Construct {
  /** Address without a slash at the end. */
  readonly url: string;
  /**
   * Shown to the function with each request: only then is the visitor's network believed. Whoever asks the gateway itself
   * does not know the stack's id.
   */
  readonly proof = Fn.select(2, Fn.split('/', Aws.STACK_ID));

  constructor(scope: Construct, id: string, { api, domain }: { api: HttpApi; domain: CustomDomain | undefined }) {
    super(scope, id);
    const inCommon = this.#inCommon(api);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Ofsted Watch: the page and the API',
      defaultBehavior: { ...inCommon, cachePolicy: this.#keptBy('Pages', QUERY_OF_PAGES) },
      additionalBehaviors: { '/v1/*': { ...inCommon, cachePolicy: this.#keptBy('Data', 'all') } },
      errorResponses: NEVER_KEPT,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // North America and Europe: others are answered from there, a little later
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain === undefined
        ? {}
        : {
            domainNames: [domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
          }),
    });
    this.url = `https://${domain?.name ?? distribution.distributionDomainName}`;
    if (domain !== undefined) this.#pointAt(distribution, domain);
    for (const [rule, reason] of Object.entries(WHY))
      Validations.of(distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    if (domain === undefined)
      Validations.of(distribution).acknowledge({ id: 'AwsSolutions-CFR4', reason: WHY_OLD_PROTOCOLS });
  }

  #inCommon(api: HttpApi) {
    return {
      // `https://id.execute-api.region.amazonaws.com`
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
        customHeaders: { [CLOUDFRONT_PROOF]: this.proof },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // the function itself says what there is not, in words
      allowedMethods: AllowedMethods.ALLOW_ALL,
      originRequestPolicy: new OriginRequestPolicy(this, 'Asked', {
        comment: 'Whether a refusal is wanted as a page, what a form holds, from which site and network it comes',
        headerBehavior: OriginRequestHeaderBehavior.allowList(
          'Accept',
          'Content-Type',
          'Origin',
          'Sec-Fetch-Site',
          'CloudFront-Viewer-Address',
        ),
      }),
      // the gateway gives these only to who names a site of origin, and its answer is then given to all
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'ReadFromAnywhere', {
        corsBehavior: {
          accessControlAllowOrigins: ['*'],
          accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
          accessControlAllowHeaders: ['Accept', 'If-None-Match', 'If-Modified-Since'],
          accessControlExposeHeaders: ['ETag', 'Link'],
          accessControlAllowCredentials: false,
          accessControlMaxAge: Duration.days(1),
          originOverride: true,
        },
      }),
    };
  }

  #keptBy(id: string, names: readonly string[] | 'all'): CachePolicy {
    return new CachePolicy(this, id, {
      ...AS_THE_ANSWER_SAYS,
      ...COMPRESSED,
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior:
        names === 'all' ? CacheQueryStringBehavior.all() : CacheQueryStringBehavior.allowList(...names),
    });
  }

  /** By Route 53 where the zone is known; else whoever runs the name's DNS has to. */
  #pointAt(distribution: Distribution, { name, hostedZoneId }: CustomDomain): void {
    if (hostedZoneId === undefined) {
      new CfnOutput(this, 'PointTheNameAt', { value: `CNAME ${name} -> ${distribution.distributionDomainName}` });
      return;
    }
    const zone = HostedZone.fromHostedZoneId(this, 'Zone', hostedZoneId);
    const record = { zone, recordName: `${name}.`, target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)) };
    new ARecord(this, 'Address', record);
    new AaaaRecord(this, 'Address6', record);
  }
}
