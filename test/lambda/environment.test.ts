import { readEnvironment } from '../../lambda/environment';

const ALL = {
  AWS_LAMBDA_FUNCTION_NAME: 'kind-moment',
  TABLE_NAME: 'listeners',
  AUDIO_BASE_URL: 'https://audio.example.com',
  SKILL_ID: 'amzn1.ask.skill.1',
};

describe('the environment', () => {
  it('is read, and the address of the audio loses its slash', () => {
    expect(readEnvironment({ ...ALL, AUDIO_BASE_URL: 'https://audio.example.com/' })).toEqual({
      tableName: 'listeners',
      audioBaseUrl: 'https://audio.example.com',
      skillId: 'amzn1.ask.skill.1',
    });
  });

  it.each(['TABLE_NAME', 'AUDIO_BASE_URL', 'SKILL_ID'])(
    'without %s, or with an empty one, says which and what for',
    (name) => {
      const line = new RegExp(`^The environment variable ${name} is missing: set it to .+\\.$`);
      expect(() => readEnvironment({ ...ALL, [name]: undefined })).toThrow(line);
      expect(() => readEnvironment({ ...ALL, [name]: '' })).toThrow(line);
    },
  );

  it('needs no skill id outside Lambda', () => {
    const { AWS_LAMBDA_FUNCTION_NAME, SKILL_ID, ...elsewhere } = ALL;
    expect(readEnvironment(elsewhere).skillId).toBeUndefined();
  });
});
