import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import type { Stage } from './stages';

/** Where pieces stand in the bucket. */
export const PIECES = 'pieces';

/**
 * The private bucket of all pieces. S3 cannot know when a piece was last asked for, so each goes ninety days after it
 * was made: one that nobody asks for is gone for good, one that is asked for is made again in seconds. Nothing else
 * in the bucket goes: spoken lines, which were paid for, stay.
 */
export function pieceBucket(scope: Construct, { isKept }: Stage): Bucket {
  const bucket = new Bucket(scope, 'Pieces', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [
      { prefix: `${PIECES}/`, expiration: Duration.days(90) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(bucket, {
    'AwsSolutions-S1':
      'Access logs would list who fetched which sound at night; for their sake there are none.',
  });
  return bucket;
}
