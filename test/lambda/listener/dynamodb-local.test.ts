// Where there is no Java this half is left out, and the run says so.
import { hasJava, startDynamodbLocal } from '../../support/dynamodb-local';
import { describeStore } from './store-contract';

if (hasJava()) {
  describeStore("Amazon's DynamoDB Local", startDynamodbLocal);
} else {
  test('SKIPPED: the store was not tried on DynamoDB Local, for there is no Java here', () => {
    process.stderr.write('The store was not tried on DynamoDB Local: install Java 17 or later to do so.\n');
    expect(hasJava()).toBe(false);
  });
}
