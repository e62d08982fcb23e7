import { Stack, type StackProps } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { AudioStack } from './audio-stack';
import type { SkillStack } from './skill-stack';
import type { Stage } from './stages';
import { addAlarms } from './watch/alarms';
import { dailyBudget } from './watch/budget';
import { addDashboard } from './watch/dashboard';
import { watchedMetrics } from './watch/metrics';

export type WatchStackProps = StackProps & {
  readonly stage: Stage;
  readonly audio: AudioStack;
  readonly skill: SkillStack;
  /** Money is watched once, in the first region: bills know no regions. */
  readonly isFirst: boolean;
};

/** What rings when listeners feel something, and the page that shows it. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { stage, audio, skill, isFirst, ...props }: WatchStackProps) {
    super(scope, id, props);
    const bell = new Topic(this, 'Bell', { enforceSSL: true, displayName: `Kind Moment ${stage.name}` });
    if (stage.alarmEmail) bell.addSubscription(new EmailSubscription(stage.alarmEmail));
    const metrics = watchedMetrics(this, skill, audio);
    for (const alarm of addAlarms(this, metrics)) {
      alarm.addAlarmAction(new SnsAction(bell));
      alarm.addOkAction(new SnsAction(bell));
    }
    addDashboard(this, stage, metrics);
    if (isFirst) dailyBudget(this, stage, bell);
  }
}
