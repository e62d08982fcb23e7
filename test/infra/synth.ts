// A stage's stacks, made in this process as cdk.json would have them made: no account, no network, no Docker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { findBuilt } from '../../infra/built';
import { addStacks } from '../../infra/stacks';
import { readStage, type Stage } from '../../infra/stages';

export const ROOT = join(__dirname, '../..');
export const SKILL_ID = 'amzn1.ask.skill.00000000-1111-2222-3333-444444444444';
export const ALEXA = { vendorId: 'M3ABCDEF12GHIJ', secretName: 'kind-moment/lwa' };

/** The app of a stage, as it is in stages.ts but for what is given here. */
export function appOf(stage: Stage | string, skillId?: string): App {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8'));
  // Templates are looked at, not deployed: copying the assets would take most of the time.
  const app = new App({ context: { ...context, 'aws:cdk:disable-asset-staging': true } });
  addStacks(app, {
    stage: typeof stage === 'string' ? readStage(stage) : stage,
    built: findBuilt(ROOT),
    skillId,
  });
  return app;
}

/** The templates of an app by stack name. */
export function templatesOf(app: App): Readonly<Record<string, Template>> {
  const stacks = app.synth().stacks;
  return Object.fromEntries(
    stacks.map(({ stackName, template }) => [stackName, Template.fromJSON(template)]),
  );
}

/** The one template whose stack name holds a text. */
export function pick(templates: Readonly<Record<string, Template>>, part: string): Template {
  const found = Object.entries(templates).filter(([name]) => name.includes(part));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} stacks are called ${part}`);
  return only[1];
}
