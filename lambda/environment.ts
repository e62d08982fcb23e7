// The variables that the skill is configured by.

export type Environment = {
  readonly tableName: string;
  /** Where pieces are, without a slash at the end. */
  readonly audioBaseUrl: string;
  /** Requests for any other skill are refused; undefined only outside Lambda. */
  readonly skillId: string | undefined;
};

/** Reads them; throws an Error that names the first one that is missing, and what it is for. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const inLambda = variables.AWS_LAMBDA_FUNCTION_NAME !== undefined;
  return {
    tableName: required(variables, 'TABLE_NAME', 'the DynamoDB table that keeps what is remembered'),
    audioBaseUrl: required(
      variables,
      'AUDIO_BASE_URL',
      'the address of the audio, such as https://audio.example.com',
    ).replace(/\/+$/, ''),
    skillId: inLambda
      ? required(variables, 'SKILL_ID', 'the skill whose requests are answered')
      : variables.SKILL_ID,
  };
}

function required(variables: NodeJS.ProcessEnv, name: string, meaning: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing: set it to ${meaning}.`);
  return value;
}
