import { REMINDERS_SCOPE } from '../../../simulator/services';
import { type Listener, regular, type SlotValue } from '../../support/listener';
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

  it('is not asked for again within a week of a no', async () => {
    await confirm({ time: '21:30' });
    expect((await answer('DENIED')).asks).toBe(false);
    expect((await confirm({ time: '21:30' })).reply.response.directives).toBeUndefined();
  });
});

describe('reminders that cannot be reached', () => {
  it.each([403, 500] as const)('with %d are told so, in a sentence', async (status) => {
    test.services.setFailure('reminders', status);
    expect(await confirm({ time: '21:30' })).toMatchObject({
      asks: false,
      words: expect.stringMatching(/reach your reminders/),
    });
  });
});
