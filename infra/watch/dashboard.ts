import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Stage } from '../stages';
import type { WatchedMetrics } from './metrics';

/** One page: what is asked, how quickly it is answered, what goes wrong, and how sound is made. */
export function addDashboard(scope: Construct, stage: Stage, m: WatchedMetrics): void {
  const graph = (title: string, left: readonly IMetric[]): GraphWidget =>
    new GraphWidget({ title, left: [...left], width: 12, height: 6 });
  new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        new TextWidget({
          markdown: `# Kind Moment, ${stage.name}\nWhat to do when something rings: infra/RUNBOOK.md in the repository.`,
          width: 24,
          height: 2,
        }),
      ],
      [graph('Requests', [m.requests]), graph('Time to answer, 95 of 100 (ms)', [m.answerMs])],
      [
        graph('Heard as trouble', [
          m.errors,
          m.throttles,
          m.requestsFailed,
          m.repliesRefused,
          m.playbackFailed,
        ]),
        graph('Memory', [m.tableThrottles, m.deadLetters]),
      ],
      [
        graph('Pieces that were not there (renders)', [m.renders, m.renderThrottles]),
        graph('Time to make and keep a piece, 95 of 100 (ms)', [m.renderMs]),
      ],
      [graph('Sound that went wrong', [m.renderErrors, m.piecesNotKept])],
    ],
  });
}
