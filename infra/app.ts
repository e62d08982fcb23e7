// The CDK app: `npx cdk synth -c stage=dev`. Everything it needs is on this machine.
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { findBuilt } from './built';
import { run } from './one-line';
import { readSkillIds } from './skill-ids';
import { addStacks } from './stacks';
import { readStage } from './stages';

const ROOT = join(import.meta.dirname, '..');

void run(() => {
  const app = new App();
  const stage = readStage(app.node.tryGetContext('stage'));
  addStacks(app, { stage, built: findBuilt(ROOT), skillId: readSkillIds(ROOT)[stage.name] });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
});
