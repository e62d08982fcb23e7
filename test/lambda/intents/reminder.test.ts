import { REMINDERS_SCOPE } from '../../../simulator/services';
import { DAY, type Listener, regular, type SlotValue } from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
beforeEach(async () => {
  test = await startTestSkill();
  listener = await regular(test);
  test.services.setPermission(REMINDERS_SCOPE, true);
});
afterEach(() => test.close());

const rules = () =>
  test.services
    .reminders()
    .map(({ trigger }) => ('recurrence' in trigger ? trigger.recurrence?.recurrenceRules : undefined));
const CONSENT = { type: 'AskForPermissionsConsent', permissions: [REMINDERS_SCOPE] };
const confirm = async (slots: Record<string, SlotValue>) => {
  const question = await listener.says('SetReminderIntent', slots);
  return listener.says('AMAZON.YesIntent', {}, { after: question });
};

describe('a reminder', () => {
  it('is asked back with its time, and set on a yes', async () => {
    const question = await listener.says('SetReminderIntent', { time: '21:30' });
    expect(question).toMatchObject({ asks: true, words: 'A reminder every day at 9:30 pm. Shall I set it?' });
    expect(test.services.reminders()).toHaveLength(0);
    const done = await listener.says('AMAZON.YesIntent', {}, { after: question });
    expect(done.words).toBe('Done. Every day at 9:30 pm.');
    expect(rules()).toEqual([['FREQ=DAILY;BYHOUR=21;BYMINUTE=30;BYSECOND=0;INTERVAL=1;']]);
  });

  it.each([
    [{ dayPart: { id: 'night' } }, 21, 30],
    [{ time: 'MO' }, 8, 0],
    [{ time: '09:30', dayPart: { id: 'evening' } }, 21, 30],
  ])('for %j is at %d:%d', async (slots, hour, minute) => {
    await confirm(slots as Record<string, SlotValue>);
    expect(rules()).toEqual([[`FREQ=DAILY;BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0;INTERVAL=1;`]]);
  });

  it('without a time asks for one', async () => {
    expect((await listener.says('SetReminderIntent')).asks).toBe(true);
  });

  it('says in the room nothing but that there is one', async () => {
    await confirm({ time: '21:30' });
    const [reminder] = test.services.reminders();
    expect(reminder?.alertInfo.spokenInfo.content).toEqual([
      { locale: 'en-GB', text: expect.stringMatching(/^[a-z].*\.$/) },
    ]);
  });

  it('is not set on a no', async () => {
    const question = await listener.says('SetReminderIntent', { time: '21:30' });
    await listener.says('AMAZON.NoIntent', {}, { after: question });
    expect(test.services.reminders()).toHaveLength(0);
  });

  it('is listed, and taken away', async () => {
    await confirm({ time: '21:30' });
    expect((await listener.says('ListRemindersIntent')).words).toBe('I remind you every day at 9:30 pm.');
    await listener.says('CancelReminderIntent');
    expect(test.services.reminders()).toHaveLength(0);
    expect((await listener.says('ListRemindersIntent')).words).toBe(
      (await listener.says('CancelReminderIntent')).words,
    );
  });
});

describe('moving a reminder', () => {
  const move = async (slots: Record<string, SlotValue>) => {
    const question = await listener.says('ChangeReminderIntent', slots);
    return listener.says('AMAZON.YesIntent', {}, { after: question });
  };

  it('is asked back, and there is one reminder still, at the new time', async () => {
    await confirm({ time: '21:30' });
    const question = await listener.says('ChangeReminderIntent', { time: '22:15' });
    expect(question).toMatchObject({
      asks: true,
      words: 'Your reminder moves to 10:15 pm, every day. Shall I move it?',
    });
    expect(rules()).toEqual([['FREQ=DAILY;BYHOUR=21;BYMINUTE=30;BYSECOND=0;INTERVAL=1;']]);
    const done = await listener.says('AMAZON.YesIntent', {}, { after: question });
    expect(done.words).toBe('Done. Every day at 10:15 pm now, and no longer at 9:30 pm.');
    expect(rules()).toEqual([['FREQ=DAILY;BYHOUR=22;BYMINUTE=15;BYSECOND=0;INTERVAL=1;']]);
  });

  it('asks for a time where none was said, and remembers what it is for', async () => {
    await confirm({ time: '21:30' });
    const when = await listener.says('ChangeReminderIntent');
    expect(when.asks).toBe(true);
    const question = await listener.says('SetReminderIntent', { time: '08:00' }, { after: when });
    await listener.says('AMAZON.YesIntent', {}, { after: question });
    expect(rules()).toEqual([['FREQ=DAILY;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=1;']]);
  });

  it('of several moves the one set last, and sets one where there is none', async () => {
    expect((await move({ time: '08:00' })).words).toBe('Done. Every day at 8:00 am.');
    await confirm({ time: '21:30' });
    expect((await move({ time: '22:00' })).words).toMatch(/no longer at 9:30 pm/);
    expect((await listener.says('ListRemindersIntent')).words).toMatch(/8:00 am and 10:00 pm/);
  });
});

describe('the permission for reminders', () => {
  const answer = (status: string) =>
    listener.sends({
      type: 'Connections.Response',
      name: 'AskFor',
      status: { code: '200', message: 'OK' },
      payload: { permissionScope: REMINDERS_SCOPE, status },
      token: '21:30',
    });
  beforeEach(() => test.services.setPermission(REMINDERS_SCOPE, false));

  it('is asked for by Alexa, and the reminder is set when it is given', async () => {
    const handing = await confirm({ time: '21:30' });
    expect(handing.reply.response.directives).toMatchObject([
      { type: 'Connections.SendRequest', name: 'AskFor', token: '21:30' },
    ]);
    test.services.setPermission(REMINDERS_SCOPE, true);
    expect((await answer('ACCEPTED')).words).toBe('Done. Every day at 9:30 pm.');
    expect(test.services.reminders()).toHaveLength(1);
  });

  it('is not asked for again by voice within a week of a no; the card lies there', async () => {
    await confirm({ time: '21:30' });
    const denied = await answer('DENIED');
    expect(denied).toMatchObject({ asks: false, words: expect.stringMatching(/That's fine/) });
    expect(denied.reply.response.card).toEqual(CONSENT);
    const asked = async (days: number) => {
      const at = new Date(Date.parse(DAY) + days * 86_400_000).toISOString();
      const question = await listener.says('SetReminderIntent', { time: '21:30' }, { at });
      const { response } = (await listener.says('AMAZON.YesIntent', {}, { after: question, at })).reply;
      return { byVoice: response.directives !== undefined, byCard: response.card };
    };
    expect(await asked(6)).toEqual({ byVoice: false, byCard: CONSENT });
    expect(await asked(8)).toEqual({ byVoice: true, byCard: undefined });
  });

  it('may be asked for again where nobody answered', async () => {
    await confirm({ time: '21:30' });
    expect((await answer('NOT_ANSWERED')).reply.response.card).toEqual(CONSENT);
    expect((await confirm({ time: '21:30' })).reply.response.directives).toHaveLength(1);
  });

  it.each(['ListRemindersIntent', 'CancelReminderIntent'])(
    '%s says kindly that it is missing',
    async (intent) => {
      const { words, reply } = await listener.says(intent);
      expect(words).toMatch(/not allowed to look/);
      expect(reply.response.card).toEqual(CONSENT);
    },
  );
});

describe('reminders that cannot be reached', () => {
  const everyWay = async () => {
    const question = await listener.says('ChangeReminderIntent', { time: '21:30' });
    return Promise.all([
      confirm({ time: '21:30' }),
      listener.says('ListRemindersIntent'),
      listener.says('CancelReminderIntent'),
      listener.says('AMAZON.YesIntent', {}, { after: question }),
    ]);
  };

  it.each([429, 500, 503, 'hang'] as const)(
    'with %s say so in a sentence, each time',
    async (failure) => {
      test.services.setFailure('reminders', failure);
      for (const heard of await everyWay()) {
        expect(heard).toMatchObject({ asks: false, words: expect.stringMatching(/reach your reminders/) });
      }
    },
    30_000,
  );

  it('with 403, which means too many or none at all, say that', async () => {
    test.services.setFailure('reminders', 403);
    expect((await confirm({ time: '21:30' })).words).toMatch(/too many already/);
  });

  it('are logged by status, without a word of the listener', async () => {
    test.logged.length = 0;
    test.services.setFailure('reminders', 429);
    await confirm({ time: '21:30' });
    expect(test.logged).toEqual([{ what: 'reminders-refused', status: 429 }]);
  });
});
