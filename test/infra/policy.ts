// Who may do what, decided from a template as IAM decides it: a denial wins, and what nobody allows is denied.
// Knows what our own policies use, and refuses to judge anything else.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
import type { Template } from 'aws-cdk-lib/assertions';

type Statement = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type Asked = {
  readonly action: string;
  /** As `arn` gives it. */
  readonly resource: string;
  /** Who asks, where a resource's own policy decides: a service, or "anybody". */
  readonly principal?: string;
  readonly context?: Readonly<Record<string, string>>;
};

/** What stands for the ARN of a resource of the template. */
export const arn = (logicalId: string | undefined): string => `arn:${logicalId}`;

/** The statements of all policies that a role has; throws where it has one that the template does not hold. */
export function statementsOf(template: Template, roleId: string): readonly Statement[] {
  const role = template.findResources('AWS::IAM::Role')[roleId]?.Properties;
  if (!role || role.ManagedPolicyArns || role.Policies) throw new Error(`${roleId} cannot be judged`);
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some((one: { Ref?: string }) => one.Ref === roleId))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

/** Whether these statements, and no others, let it be done. */
export function isAllowed(statements: readonly Statement[], asked: Asked): boolean {
  const effects = statements.filter((one) => fits(one, asked)).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

function fits({ Action, Resource, Principal, Condition = {} }: Statement, asked: Asked): boolean {
  return (
    [Action].flat().some((pattern) => isLike(asked.action, pattern)) &&
    [Resource].flat().some((pattern) => isLike(asked.resource, textOf(pattern))) &&
    (Principal === undefined ||
      principalsOf(Principal).some((one) => one === '*' || one === asked.principal)) &&
    Object.entries(Condition).every(([operator, wanted]) => {
      if (!['StringEquals', 'Bool'].includes(operator)) throw new Error(`${operator} cannot be judged`);
      return Object.entries(wanted).every(([key, value]) => asked.context?.[key] === textOf(value));
    })
  );
}

const principalsOf = (principal: unknown): readonly unknown[] =>
  typeof principal === 'object' && principal ? Object.values(principal).flat() : [principal];

function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

/** What CloudFormation would make of a value, with `arn` for ARNs and ids for names. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Intrinsic;
  if (Ref !== undefined) return Ref;
  if (attribute) return arn(attribute[0]);
  if (join) return join[1].map(textOf).join(join[0]);
  throw new Error(`${JSON.stringify(value)} cannot be judged`);
}

type Intrinsic = {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly [string, string];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
};
