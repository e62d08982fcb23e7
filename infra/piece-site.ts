// The audio's address: a CDN that asks the bucket first and, where that has nothing, the render function.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { FunctionUrl } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { PIECES } from './piece-bucket';

/** A piece is the same for everybody, for ever: its path is the whole key. */
const CACHE_DAYS = 365;

/** S3 says 403 for what is not there, since nobody may list the bucket; and where it is ill, the function still sings. */
const NOT_IN_BUCKET = [403, 404, 500, 502, 503, 504];

/** The distribution. Nothing but it may read the bucket or call the function: both take only what it signs. */
export function pieceSite(scope: Construct, bucket: Bucket, renderUrl: FunctionUrl): Distribution {
  const site = new Distribution(scope, 'Site', {
    comment: 'The audio of Kind Moment',
    httpVersion: HttpVersion.HTTP2_AND_3,
    // Served from North America and Europe, at their price, to listeners anywhere: a night costs them the same. What an
    // Echo plays is fetched well ahead, so that a longer way is not heard.
    priceClass: PriceClass.PRICE_CLASS_100,
    defaultBehavior: {
      origin: new OriginGroup({
        primaryOrigin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket, {
          originPath: `/${PIECES}`,
        }),
        fallbackOrigin: FunctionUrlOrigin.withOriginAccessControl(renderUrl, {
          readTimeout: Duration.seconds(60),
        }),
        fallbackStatusCodes: NOT_IN_BUCKET,
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: pathOnly(scope),
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      // MP3 does not shrink.
      compress: false,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: plainPath(scope) }],
    },
    errorResponses: [{ httpStatus: 404, ttl: Duration.minutes(1) }],
  });
  acknowledge(site, {
    'AwsSolutions-CFR1': 'Listeners may be anywhere: there is no country to leave out.',
    'AwsSolutions-CFR2':
      'Everything here is public and read-only, paths are checked at the edge, and rendering is capped.',
    'AwsSolutions-CFR3':
      'Access logs would list who fetched which sound at night; for their sake there are none.',
    'AwsSolutions-CFR4':
      'The CDN keeps its own name and certificate, for which AWS offers no choice of TLS version.',
  });
  return site;
}

function pathOnly(scope: Construct): CachePolicy {
  return new CachePolicy(scope, 'PathOnly', {
    comment: 'The path is the whole key',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.days(1),
    maxTtl: Duration.days(CACHE_DAYS),
    queryStringBehavior: CacheQueryStringBehavior.none(),
    headerBehavior: CacheHeaderBehavior.none(),
    cookieBehavior: CacheCookieBehavior.none(),
  });
}

function plainPath(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, 'PlainPath', {
    comment: 'Lets only our own addresses through',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(readFileSync(join(import.meta.dirname, 'edge/plain-path.js'), 'utf8')),
  });
}
