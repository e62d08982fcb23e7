import type { Intent, Slot, slu } from 'ask-sdk-model';
import { readSlots } from '../../../lambda/slots/slot';

const intentWith = (slots: Record<string, Slot>): Intent => ({
  name: 'AnyIntent',
  confirmationStatus: 'NONE',
  slots,
});

const resolved = (
  code: slu.entityresolution.StatusCode,
  ...ids: string[]
): slu.entityresolution.Resolutions => ({
  resolutionsPerAuthority: [
    {
      authority: 'amzn1.er-authority.echo-sdk.skill.Sound',
      status: { code },
      values: ids.map((id) => ({ value: { name: id, id } })),
    },
  ],
});

const slot = (value: string, resolutions?: slu.entityresolution.Resolutions): Slot =>
  ({ name: 'sound', value, confirmationStatus: 'NONE', ...(resolutions && { resolutions }) }) as Slot;

describe('slots', () => {
  it('give what was heard and every id that it stands for, the likeliest first', () => {
    const sound = slot(' rain sounds ', resolved('ER_SUCCESS_MATCH', 'rain', 'rain-on-tent'));
    expect(readSlots(intentWith({ sound }))).toEqual({
      sound: { heard: 'rain sounds', ids: ['rain', 'rain-on-tent'] },
    });
  });

  it('have no id where nothing of ours matches', () => {
    const sound = slot('dragons', resolved('ER_SUCCESS_NO_MATCH'));
    expect(readSlots(intentWith({ sound }))).toEqual({ sound: { heard: 'dragons', ids: [] } });
  });

  it('take the matches of every authority that found one: values of ours may be added while the skill runs', () => {
    const both = {
      resolutionsPerAuthority: [
        ...(resolved('ER_SUCCESS_NO_MATCH').resolutionsPerAuthority ?? []),
        ...(resolved('ER_SUCCESS_MATCH', 'rain').resolutionsPerAuthority ?? []),
      ],
    };
    expect(readSlots(intentWith({ sound: slot('rain', both) }))).toEqual({
      sound: { heard: 'rain', ids: ['rain'] },
    });
  });

  it('that are empty, blank or missing are left out', () => {
    const empty = { name: 'duration', confirmationStatus: 'NONE' } as Slot;
    expect(readSlots(intentWith({ sound: slot('  '), empty }))).toEqual({});
    expect(readSlots({ name: 'AnyIntent', confirmationStatus: 'NONE' })).toEqual({});
  });

  it('are read from the newer form as well', () => {
    const simple = {
      type: 'Simple',
      value: 'rain',
      resolutions: resolved('ER_SUCCESS_MATCH', 'rain'),
    } as const;
    const newer = { name: 'sound', confirmationStatus: 'NONE', slotValue: simple } as unknown as Slot;
    expect(readSlots(intentWith({ sound: newer }))).toEqual({ sound: { heard: 'rain', ids: ['rain'] } });
  });

  it('that hold a list are their first value', () => {
    const values = [
      { type: 'Simple', value: 'wind' },
      { type: 'Simple', value: 'rain' },
    ];
    const list = {
      name: 'sound',
      confirmationStatus: 'NONE',
      slotValue: { type: 'List', values },
    } as unknown as Slot;
    expect(readSlots(intentWith({ sound: list }))).toEqual({ sound: { heard: 'wind', ids: [] } });
  });
});
