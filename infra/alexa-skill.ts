// The skill itself, made by the stack. Alexa refuses a skill whose function does not yet let Alexa in, and that
// permission wants the skill's id, which is known only afterwards. So there are two passes, and deploy.ts makes both:
// without an id the function lets Alexa in for any skill (and answers none), and the skill is made; with the id the
// permission names this one skill, the open one goes, and the function answers it.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ask-skill.html
import { SecretValue } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct, IDependable } from 'constructs';
import type { Stage } from './stages';

/** What stands for the id while there is none: no request carries it, so that the function answers nobody. */
export const NO_SKILL_YET = 'no-skill-yet';

const ALEXA = new ServicePrincipal('alexa-appkit.amazon.com');

/** Lets Alexa call a function: for one skill, or, while that skill is being made, for any. */
export function letAlexaIn(handler: LambdaFunction, skillId: string | undefined): IDependable {
  const id = skillId === undefined ? 'AlexaWhileTheSkillIsMade' : 'Alexa';
  handler.addPermission(id, {
    principal: ALEXA,
    action: 'lambda:InvokeFunction',
    ...(skillId !== undefined && { eventSourceToken: skillId }),
  });
  return handler.node.findChild(id);
}

export type AlexaSkillProps = {
  readonly alexa: NonNullable<Stage['alexa']>;
  readonly packageFolder: string;
  /** What only a deployment knows of the manifest: addresses of functions and pages. */
  readonly manifestOverrides: object;
};

/** The skill of a stage. Its reference is the skill's id. */
export function alexaSkill(
  scope: Construct,
  { alexa, packageFolder, manifestOverrides }: AlexaSkillProps,
): CfnSkill {
  const skillPackage = new Asset(scope, 'SkillPackage', { path: packageFolder });
  const reader = new Role(scope, 'SkillPackageReader', { assumedBy: ALEXA });
  reader.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [skillPackage.bucket.arnForObjects(skillPackage.s3ObjectKey)],
    }),
  );
  const secret = (jsonField: string): string =>
    // A reference that CloudFormation resolves: the template never holds the secret.
    SecretValue.secretsManager(alexa.secretName, { jsonField }).unsafeUnwrap();
  const skill = new CfnSkill(scope, 'Skill', {
    authenticationConfiguration: {
      clientId: secret('clientId'),
      clientSecret: secret('clientSecret'),
      refreshToken: secret('refreshToken'),
    },
    vendorId: alexa.vendorId,
    skillPackage: {
      s3Bucket: skillPackage.s3BucketName,
      s3Key: skillPackage.s3ObjectKey,
      s3BucketRole: reader.roleArn,
      overrides: { manifest: manifestOverrides },
    },
  });
  skill.node.addDependency(reader);
  return skill;
}
