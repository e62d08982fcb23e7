import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { fromPath } from '../../lambda/playback/piece';

const source = readFileSync(join(__dirname, '../../infra/edge/plain-path.js'), 'utf8');

type Request = { uri: string };
type Outcome = Request | { statusCode: number };

function atTheEdge(uri: string): Outcome {
  return vm.runInNewContext(`${source}; handler(event)`, { event: { request: { uri } } }) as Outcome;
}

const VERSION = '0123456789ab';

test.each([
  '/sounds/rain/1800s.mp3',
  '/sounds/rain/3600s-first.mp3',
  '/sessions/en/body-scan/600s.mp3',
  '/courses/en/first-steps/7/300s.mp3',
])('a piece goes through as it is: %s', (path) => {
  expect(fromPath(path)).toBeDefined();
  expect(atTheEdge(`/${VERSION}${path}`)).toEqual({ uri: `/${VERSION}${path}` });
});

test.each(['/art/rain.png', '/art/rain-wide.png'])('a picture goes through as it is: %s', (path) => {
  expect(atTheEdge(`/${VERSION}${path}`)).toEqual({ uri: `/${VERSION}${path}` });
});

test.each(['brown-noise+rain', 'brown-noise%2Brain', 'brown-noise%2brain'])(
  'a mix travels without its plus, however that is written: %s',
  (mix) => {
    expect(atTheEdge(`/${VERSION}/sessions/en/noting/300s-over-${mix}-then-${mix}.mp3`)).toEqual({
      uri: `/${VERSION}/sessions/en/noting/300s-over-brown-noise_rain-then-brown-noise_rain.mp3`,
    });
  },
);

test.each(['/privacy', '/terms'])('a page goes through: %s', (uri) => {
  expect(atTheEdge(uri)).toEqual({ uri });
});

test.each([
  '/',
  '/sounds/rain/1800s.mp3',
  `/${VERSION}/clips/voice.mp3`,
  `/${VERSION}/sounds/../clips/a.mp3`,
  `/${VERSION}/art/../library.json`,
  '/art/rain.png',
  `/${VERSION}/sounds/%2e%2e/a.mp3`,
  `/${VERSION}/sounds/${'a'.repeat(300)}/60s.mp3`,
  '/privacy/../clips',
  '/wp-login.php',
])('anything else ends at the edge: %s', (uri) => {
  expect(atTheEdge(uri)).toMatchObject({ statusCode: 404 });
});

test('it fits what CloudFront takes of a function', () => {
  expect(Buffer.byteLength(source)).toBeLessThan(10_240);
});
