import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { WatchedMetrics } from './metrics';

type Rule = {
  readonly metric: keyof WatchedMetrics;
  /** Rings above this, in the metric's own unit, in each of so many five minute periods. */
  readonly above: number;
  readonly periods: number;
  /** What listeners notice. */
  readonly says: string;
};

/** Every alarm by its name, which is also the heading of its section in infra/RUNBOOK.md. */
export const ALARMS: Readonly<Record<string, Rule>> = {
  'answers-fail': {
    metric: 'errors',
    above: 0,
    periods: 2,
    says: 'The function failed: listeners hear Alexa say that the skill has a problem.',
  },
  'requests-fail': {
    metric: 'requestsFailed',
    above: 5,
    periods: 1,
    says: 'A handler failed: listeners hear our own apology.',
  },
  'answers-are-slow': {
    metric: 'answerMs',
    above: 1000,
    periods: 3,
    says: 'One answer in twenty takes longer than a second.',
  },
  'alexa-is-turned-away': {
    metric: 'throttles',
    above: 0,
    periods: 1,
    says: 'Lambda turned requests away: listeners hear nothing.',
  },
  'replies-are-refused': {
    metric: 'repliesRefused',
    above: 0,
    periods: 1,
    says: 'Alexa refused replies to events: sound may end in the night.',
  },
  'playback-fails': {
    metric: 'playbackFailed',
    above: 20,
    periods: 2,
    says: 'Echos could not fetch or decode pieces: silence, or a gap.',
  },
  'events-are-lost': {
    metric: 'deadLetters',
    above: 0,
    periods: 1,
    says: 'Events failed three times and wait among the dead letters.',
  },
  'memory-is-slow': {
    metric: 'tableThrottles',
    above: 10,
    periods: 2,
    says: 'The table turns requests away: sound goes on, but nothing is remembered.',
  },
  'rendering-fails': {
    metric: 'renderErrors',
    above: 0,
    periods: 2,
    says: 'Pieces that are not kept yet could not be made: they stay silent, or end too early.',
  },
  'rendering-is-capped': {
    metric: 'renderThrottles',
    above: 0,
    periods: 2,
    says: 'More pieces were asked for at once than may be made at once.',
  },
  'rendering-is-slow': {
    metric: 'renderMs',
    above: 120_000,
    periods: 3,
    says: 'Pieces take longer than two minutes to make.',
  },
  'pieces-are-not-kept': {
    metric: 'piecesNotKept',
    above: 0,
    periods: 3,
    says: 'Pieces are made but not kept: each miss is made and paid for again.',
  },
};

/** Adds all alarms; each one's description says what listeners notice and where it is written what to do. */
export function addAlarms(scope: Construct, metrics: WatchedMetrics): readonly Alarm[] {
  return Object.entries(ALARMS).map(
    ([name, { metric, above, periods, says }]) =>
      new Alarm(scope, name, {
        alarmDescription: `${says} What to do: infra/RUNBOOK.md#${name}`,
        metric: metrics[metric] as IMetric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
  );
}
