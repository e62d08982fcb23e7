// Alexa's own question for a permission: what a skill asks for, what the listener answers, what the skill is told.
// Source: Alexa docs, "Set Up Voice Permissions for Reminders".
import type { interfaces, Request } from 'ask-sdk-model';
import type { Stamp } from '../device';
import type { PermissionStatus, Said } from './log';

/** A question that waits for its answer. */
export type Permission = { readonly token: string; readonly scopes: readonly string[] };

type SendRequest = interfaces.connections.SendRequestDirective;

/** The question in a directive; undefined where it asks for something else. Both versions of the payload are read. */
export function permissionIn({ name, payload = {}, token = '' }: SendRequest): Permission | undefined {
  if (name !== 'AskFor') return undefined;
  const wishes: readonly { readonly permissionScope: string }[] = payload.permissionScopes ?? [payload];
  return { token, scopes: wishes.map(({ permissionScope }) => permissionScope) };
}

/** The answer in what somebody says: anything but a yes or a no is none. */
export function permissionStatus(said: Said): PermissionStatus {
  const intent = 'intent' in said ? said.intent : undefined;
  if (intent === 'AMAZON.YesIntent') return 'ACCEPTED';
  return intent === 'AMAZON.NoIntent' ? 'DENIED' : 'NOT_ANSWERED';
}

/** What the skill is told, in a session of its own. */
export function permissionResponse(
  { token, scopes }: Permission,
  status: PermissionStatus,
  stamp: Stamp,
): Request {
  const payload = { permissionScope: scopes[0], status };
  return {
    type: 'Connections.Response',
    ...stamp,
    name: 'AskFor',
    status: { code: '200', message: 'OK' },
    payload,
    token,
  };
}
