import { type App, Tags } from 'aws-cdk-lib';
import { AudioStack } from './audio-stack';
import type { Built } from './built';
import { SkillStack } from './skill-stack';
import { stackName } from './stack-name';
import type { Stage } from './stages';
import { WatchStack } from './watch-stack';

export type StacksProps = {
  readonly stage: Stage;
  readonly built: Built;
  /** The id of the stage's skill, once there is one. */
  readonly skillId: string | undefined;
};

/**
 * The stacks of a stage: in each region sound, skill and watch, whole in itself. What is in the first region comes
 * last, since the skill that is made there names the functions of all of them.
 */
export function addStacks(app: App, { stage, built, skillId }: StacksProps): readonly SkillStack[] {
  const [first] = stage.regions;
  const skills = stage.regions.map((region) => {
    const shared = { stage, env: { region } };
    const name = (part: string): string => stackName(stage, part, region);
    const audio = new AudioStack(app, name('audio'), { ...shared, built });
    const makesSkill = region === first;
    const skill = new SkillStack(app, name('skill'), { ...shared, built, audio, skillId, makesSkill });
    new WatchStack(app, name('watch'), { ...shared, audio, skill, isFirst: makesSkill });
    return skill;
  });
  for (const other of skills.slice(1)) skills[0]?.addStackDependency(other);
  Tags.of(app).add('app', 'kind-moment');
  Tags.of(app).add('stage', stage.name);
  return skills;
}
