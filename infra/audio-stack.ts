import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Built, piecesVersion } from './built';
import { pieceBucket } from './piece-bucket';
import { renderFunction } from './piece-renderer';
import { pieceSite } from './piece-site';
import type { Stage } from './stages';

export type AudioStackProps = StackProps & { readonly stage: Stage; readonly built: Built };

/** All that gives out sound in one region. */
export class AudioStack extends Stack {
  /** Where the plain pages are, such as https://d111111abcdef8.cloudfront.net. */
  readonly siteUrl: string;
  /** Where this version's pieces are. */
  readonly baseUrl: string;
  readonly site: Distribution;
  readonly renderer: LambdaFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { stage, built, ...props }: AudioStackProps) {
    super(scope, id, props);
    const bucket = pieceBucket(this, stage);
    const version = piecesVersion(built, stage);
    const { handler, log, url } = renderFunction(this, {
      stage,
      codeFolder: built.renderFolder,
      bucket,
      version,
    });
    this.renderer = handler;
    this.log = log;
    this.site = pieceSite(this, bucket, url);
    this.siteUrl = `https://${this.site.distributionDomainName}`;
    this.baseUrl = `${this.siteUrl}/${version}`;
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
    new CfnOutput(this, 'AudioBaseUrl', { value: this.baseUrl });
    new CfnOutput(this, 'BucketName', { value: bucket.bucketName });
  }
}
