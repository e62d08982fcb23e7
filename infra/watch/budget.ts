import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../stages';

/** Rings when a day has cost more than the stage expects. AWS brings its figures up to date a few times a day. */
export function dailyBudget(scope: Construct, { name, dollarsADay }: Stage, bell: Topic): CfnBudget {
  bell.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('budgets.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [bell.topicArn],
    }),
  );
  return new CfnBudget(scope, 'DailyBudget', {
    budget: {
      budgetName: `kind-moment-${name}-a-day-is-dear`,
      budgetType: 'COST',
      timeUnit: 'DAILY',
      budgetLimit: { amount: dollarsADay, unit: 'USD' },
      // The tag that all stacks of the stage carry. It counts once it is activated as a cost allocation tag.
      costFilters: { TagKeyValue: [`user:stage$${name}`] },
    },
    notificationsWithSubscribers: [
      {
        notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold: 100 },
        subscribers: [{ subscriptionType: 'SNS', address: bell.topicArn }],
      },
    ],
  });
}
