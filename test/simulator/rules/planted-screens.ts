// One fault a line, in documents for a screen.
import type { Planted } from './planted';
import { document, launchOnScreen, says } from './replies';

const TEXT = { type: 'Text', text: 'Rain', fontSize: '6vh', color: '#dfe5ea' };
const IMAGE = { type: 'Image', source: 'https://a.test/a.png', width: '50vw', height: '50vh' };
const CIRCLE = { type: 'Frame', id: 'circle', width: '40vh', height: '40vh', borderRadius: '20vh' };
/** As APL names a value of the data. */
const NAMED = ['$', '{payload.screen.title}'].join('');
const MOVE = {
  type: 'AnimateItem',
  componentId: 'circle',
  duration: 4000,
  value: [{ property: 'transform', from: [{ scale: 0.5 }], to: [{ scale: 1 }] }],
};

const shows = (items: readonly object[], more: object = {}, datasources?: object) =>
  says('Look.', {
    directives: [
      document({
        document: { type: 'APL', version: '2024.2', mainTemplate: { items }, ...more },
        ...(datasources && { datasources }),
      }) as never,
    ],
  });
const planted = (title: string, ...parts: Parameters<typeof shows>): Planted => [
  title,
  'screen-drawn',
  launchOnScreen,
  shows(...parts),
];

export const PLANTED_SCREENS: readonly Planted[] = [
  planted('a component that does not exist', [{ ...TEXT, type: 'Txt' }]),
  planted('a component that is not drawn here', [{ type: 'Pager', items: [TEXT] }]),
  planted('a component without a type', [{ text: 'Rain' }]),
  planted('a property that does not exist', [{ ...TEXT, fontsize: '6vh' }]),
  planted('a colour by name', [{ ...TEXT, color: 'midnight' }]),
  planted('a colour of five digits', [{ ...TEXT, color: '#dfe5e' }]),
  planted('a length without a unit', [{ ...TEXT, fontSize: '60' }]),
  planted('a length beyond the screen', [{ ...IMAGE, width: '400vw' }]),
  planted('a text without a size', [{ type: 'Text', text: 'Rain', color: '#dfe5ea' }]),
  planted('a picture without a height', [{ type: 'Image', source: 'https://a.test/a.png', width: '50vw' }]),
  planted('a picture without a source', [{ type: 'Image', width: '50vw', height: '50vh' }]),
  planted('a scale that does not exist', [{ ...IMAGE, scale: 'cover' }]),
  planted('two roots', [TEXT, TEXT]),
  planted('no root', []),
  planted('another version of APL', [TEXT], { version: '1.9' }),
  planted('an import', [TEXT], { import: [{ name: 'alexa-layouts', version: '1.7.0' }] }),
  planted('handleTick', [TEXT], { handleTick: [] }),
  planted('a command that does not exist', [TEXT], { onMount: [{ type: 'Breathe' }] }),
  planted('a command for nobody', [TEXT], { onMount: [MOVE] }),
  planted('an animation without an end', [CIRCLE], { onMount: [{ ...MOVE, duration: 0 }] }),
  planted('an animation of a property that cannot move', [CIRCLE], {
    onMount: [{ ...MOVE, value: [{ property: 'width', from: [{ scale: 0.5 }], to: [{ scale: 1 }] }] }],
  }),
  planted('an easing that does not exist', [CIRCLE], { onMount: [{ ...MOVE, easing: 'bounce' }] }),
  planted('something to touch that does nothing', [{ type: 'TouchWrapper', items: [TEXT], onPress: [] }]),
  planted(
    'words that are not in the data',
    [{ ...TEXT, text: NAMED }],
    {},
    {
      screen: { text: 'Rain' },
    },
  ),
];
