import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { PageSettings } from '../settings.ts';
import { CloudFront } from './cloud-front.ts';
import type { ServiceFunction } from './service-function.ts';

/** What is kept of a request: nothing of who asked. */
const ACCESS = {
  time: '$context.requestTime',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  fault: '$context.integrationErrorMessage',
};

/**
 * A new account runs ten functions at once, and none can be reserved for alerts there: visitors are to leave some of them.
 * Requests in a second, and at once.
 */
const FEWER_THAN_A_NEW_ACCOUNT_RUNS = { rateLimit: 5, burstLimit: 6 };

/** Where people sign up (`shared/web/sign-up-posts.ts`): each may send a mail, so that fewer are let through. */
const SIGN_UP_ROUTES = ['/v1/subscriptions', '/v1/subscriptions/confirm', '/v1/subscriptions/end'];
const SIGN_UPS = { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 3 };

/** The public page and API. The function itself answers everything, also that there is nothing but GET and HEAD. */
export class WebApi extends Construct {
  readonly api: HttpApi;
  /** Where people find it: address without a slash at the end. */
  readonly url: string;
  /** The same where it is not the gateway's own, which the function cannot see. */
  readonly publicUrl: string | undefined;
  /** What CloudFront alone shows to the function. */
  readonly cloudFrontProof: string | undefined;
  readonly #stage: HttpStage;

  constructor(scope: Construct, id: string, { cloudFront, domain }: PageSettings) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Ofsted Watch: the page and the API',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: ['*'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
        allowHeaders: ['if-none-match'],
        exposeHeaders: ['etag', 'link'],
        maxAge: Duration.days(1),
      },
    });
    const log = new LogGroup(this, 'Access', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: FEWER_THAN_A_NEW_ACCOUNT_RUNS,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS)),
      },
    });
    const before = cloudFront ? new CloudFront(this, 'CloudFront', { api: this.api, domain }) : undefined;
    this.publicUrl = before?.url;
    this.cloudFrontProof = before?.proof;
    this.url = this.publicUrl ?? this.api.apiEndpoint;
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'What it answers is public, and who signs up is asked by SNS; asking too often is throttled.',
    });
  }

  /** The function gets every request; where people may sign up, only so many for that. */
  isAnsweredBy({ lambda }: ServiceFunction, { signUp = false } = {}): void {
    const integration = new HttpLambdaIntegration('Function', lambda);
    new HttpRoute(this.api, 'DefaultRoute', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
    if (!signUp) return;
    const routes = SIGN_UP_ROUTES.flatMap((path) =>
      this.api.addRoutes({ path, methods: [HttpMethod.POST], integration }),
    );
    const settings = Object.fromEntries(SIGN_UP_ROUTES.map((path) => [`POST ${path}`, SIGN_UPS]));
    (this.#stage.node.defaultChild as CfnStage).addPropertyOverride('RouteSettings', settings);
    // settings of a route that is not there yet are refused
    this.#stage.node.addDependency(...routes);
  }
}
