// What listeners feel, as figures. Lines that the functions log become metrics here, by the name in "what".
import { Duration } from 'aws-cdk-lib';
import { MathExpression, type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { AudioStack } from '../audio-stack';
import type { SkillStack } from '../skill-stack';

const PERIOD = Duration.minutes(5);
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.BATCH_WRITE_ITEM,
];
const NAMESPACE = 'KindMoment';

export type WatchedMetrics = ReturnType<typeof watchedMetrics>;

/** Metrics of one region's skill and sound. */
export function watchedMetrics(
  scope: Construct,
  { handler, log, table, deadLetters }: SkillStack,
  audio: AudioStack,
) {
  const counted = (from: LogGroup, what: string): Metric => countLines(scope, from, what);
  const piecesFailed = counted(audio.log, 'piece-failed');
  return {
    requests: handler.metricInvocations({ period: PERIOD }),
    errors: handler.metricErrors({ period: PERIOD }),
    throttles: handler.metricThrottles({ period: PERIOD }),
    answerMs: handler.metricDuration({ period: PERIOD, statistic: Stats.p(95) }),
    requestsFailed: counted(log, 'request-failed'),
    repliesRefused: counted(log, 'reply-refused'),
    playbackFailed: counted(log, 'playback-failed'),
    deadLetters: deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD }),
    tableThrottles: table.metricThrottledRequestsForOperations({
      operations: OPERATIONS,
      period: PERIOD,
    }),
    renders: audio.renderer.metricInvocations({ period: PERIOD }),
    // A piece that fails once its answer has begun is no error to Lambda, and yet silence to a listener.
    renderErrors: new MathExpression({
      expression: 'FILL(errors, 0) + FILL(failed, 0)',
      usingMetrics: { errors: audio.renderer.metricErrors({ period: PERIOD }), failed: piecesFailed },
      period: PERIOD,
      label: 'pieces not made',
    }),
    renderThrottles: audio.renderer.metricThrottles({ period: PERIOD }),
    renderMs: audio.renderer.metricDuration({ period: PERIOD, statistic: Stats.p(95) }),
    piecesNotKept: counted(audio.log, 'piece-not-kept'),
  };
}

/** How many lines of a log say that this happened. */
function countLines(scope: Construct, log: LogGroup, what: string): Metric {
  const filter = new MetricFilter(scope, `Count-${what}`, {
    logGroup: log,
    filterPattern: FilterPattern.stringValue('$.what', '=', what),
    metricNamespace: NAMESPACE,
    // The log's own id keeps stages and regions apart.
    metricName: `${log.node.addr.slice(-8)}-${what}`,
    metricValue: '1',
    defaultValue: 0,
  });
  return filter.metric({ period: PERIOD, statistic: Stats.SUM, label: what });
}
