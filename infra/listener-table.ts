import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from '../lambda/listener/table';
import type { Stage } from './stages';

/** The one table. Where listeners' data is kept, deleting the stack leaves it, and nobody deletes it by accident. */
export function listenerTable(scope: Construct, { isKept }: Stage): TableV2 {
  return new TableV2(scope, 'Listeners', {
    partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
    sortKey: { name: SORT_KEY, type: AttributeType.STRING },
    timeToLiveAttribute: TTL_ATTRIBUTE,
    billing: Billing.onDemand(),
    // A key of DynamoDB's own encrypts at rest at no cost; a key in KMS would be asked, and paid for, at each request.
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isKept,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
