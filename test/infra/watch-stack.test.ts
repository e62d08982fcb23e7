import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readStage } from '../../infra/stages';
import { ALARMS } from '../../infra/watch/alarms';
import { ALEXA, appOf, pick, ROOT, SKILL_ID, templatesOf } from './synth';

const templates = templatesOf(appOf('prod', SKILL_ID));
const watch = pick(templates, 'watch-us-east-1');
const runbook = readFileSync(join(ROOT, 'infra/RUNBOOK.md'), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

test('every alarm rings a bell, and leads to a section that says what to do', () => {
  const alarms = Object.values(watch.findResources('AWS::CloudWatch::Alarm'));
  expect(alarms).toHaveLength(Object.keys(ALARMS).length);
  const links = alarms.map(({ Properties }) => {
    expect(Properties.AlarmActions).toHaveLength(1);
    return String(Properties.AlarmDescription).split('infra/RUNBOOK.md#')[1];
  });
  expect(links.sort()).toEqual(Object.keys(ALARMS).sort());
  expect(sections.sort()).toEqual([...Object.keys(ALARMS), 'a-day-is-dear'].sort());
});

test('lines of the log become figures: refused replies, failed playback, failed requests', () => {
  const patterns = Object.values(watch.findResources('AWS::Logs::MetricFilter')).map(
    ({ Properties }) => Properties.FilterPattern,
  );
  for (const what of [
    'reply-refused',
    'playback-failed',
    'request-failed',
    'piece-failed',
    'piece-not-kept',
  ]) {
    expect(patterns).toContain(`{ $.what = "${what}" }`);
  }
});

test('an answer in a second is what listeners may expect', () => {
  watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'Duration',
    ExtendedStatistic: 'p95',
    Threshold: 1000,
  });
});

test('a dear day rings, once for all regions', () => {
  watch.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { TimeUnit: 'DAILY', BudgetLimit: { Amount: readStage('prod').dollarsADay } },
  });
  pick(templates, 'watch-eu-west-1').resourceCountIs('AWS::Budgets::Budget', 0);
});

test.each([
  ['dev', readStage('dev')],
  ['prod', readStage('prod')],
  ['prod that makes its skill', { ...readStage('prod'), alexa: ALEXA }],
])('cdk-nag finds nothing in %s that is not acknowledged with a reason', (_, stage) => {
  const app = appOf(stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).not.toThrow();
});
