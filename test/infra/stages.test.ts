import { readStage } from '../../infra/stages';

const dev = {
  regions: ['us-east-1'],
  isKept: false,
  skillMemoryMb: 256,
  voice: 'embedded',
  logDays: 7,
  dollarsADay: 2,
};

test('both stages are as they should be', () => {
  expect(readStage('dev').isKept).toBe(false);
  expect(readStage('prod').isKept).toBe(true);
});

test('a wrong stage ends in one line that names the right ones', () => {
  expect(() => readStage('production')).toThrow(
    'There is no stage "production": choose one of dev, prod with --stage.',
  );
});

test.each([
  [{ ...dev, skillMemoryMb: 64 }, /^infra\/stages\.ts: mine: skillMemoryMb: .*128/],
  [{ ...dev, regions: ['eu-central-1'] }, /^infra\/stages\.ts: mine: regions\.0: .*eu-west-1/],
  [{ ...dev, regions: ['us-east-1', 'us-east-1'] }, /name each region once/],
  [{ ...dev, alexa: { vendorId: 'M3ABCDEF12GHIJ' } }, /alexa\.secretName/],
  [{ ...dev, alarmEmail: 'nobody' }, /alarmEmail/],
  [{ ...dev, voice: 'robot' }, /voice: .*embedded/],
  [{ ...dev, memory: 256 }, /memory/],
])('a wrong value ends in one line that says where: %j', (stage, message) => {
  expect(() => readStage('mine', { mine: stage })).toThrow(message);
  expect(() => readStage('mine', { mine: stage })).toThrow(/^[^\n]*$/);
});
