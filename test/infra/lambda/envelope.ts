// Requests as Alexa sends them, with ids that are easy to find again where they must not be.

export const SKILL_ID = 'amzn1.ask.skill.00000000-1111-2222-3333-444444444444';

/** What must never be found in a log. */
export const SECRETS = {
  user: 'amzn1.ask.account.SECRETUSER',
  device: 'amzn1.ask.device.SECRETDEVICE',
  session: 'amzn1.echo-api.session.SECRETSESSION',
  access: 'SECRETACCESS',
  token: 'SECRETTOKEN',
  words: 'secretly heartbroken',
};

type Slots = Readonly<Record<string, { readonly value: string; readonly id?: string }>>;

/** An intent in an open conversation, by day. */
export function intent(name: string, slots: Slots = {}): object {
  return envelope(
    { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots: slotsOf(slots) } },
    true,
  );
}

/** Any other request; with a session where it has one. */
export function envelope(request: object, hasSession = false, skillId = SKILL_ID): object {
  const user = { userId: SECRETS.user };
  const application = { applicationId: skillId };
  return {
    version: '1.0',
    ...(hasSession && {
      session: { new: true, sessionId: SECRETS.session, application, user, attributes: {} },
    }),
    context: {
      System: {
        application,
        user,
        device: { deviceId: SECRETS.device, supportedInterfaces: { AudioPlayer: {} } },
        apiEndpoint: 'http://127.0.0.1:9',
        apiAccessToken: SECRETS.access,
      },
      AudioPlayer: { playerActivity: 'IDLE' },
    },
    request: {
      requestId: 'amzn1.echo-api.request.SECRETREQUEST',
      timestamp: '2026-11-23T12:00:00Z',
      locale: 'en-US',
      ...request,
    },
  };
}

function slotsOf(slots: Slots): object {
  const authority = 'amzn1.er-authority.echo-sdk.test.Type';
  const entries = Object.entries(slots).map(([name, { value, id }]) => {
    const match = {
      authority,
      status: { code: 'ER_SUCCESS_MATCH' },
      values: [{ value: { name: value, id } }],
    };
    return [
      name,
      {
        name,
        value,
        confirmationStatus: 'NONE',
        ...(id && { resolutions: { resolutionsPerAuthority: [match] } }),
      },
    ];
  });
  return Object.fromEntries(entries);
}
