import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says, beside the thing itself, why findings of cdk-nag do not apply: rule -> reason. */
export function acknowledge(scope: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(scope).acknowledge({ id, reason });
}
