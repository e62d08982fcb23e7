// Takes the place of AWS's chain of credential providers in the skill's bundle. Lambda puts credentials into variables,
// and the client is given them (lambda/listener/client.ts): the chain's files, profiles and sign-ins, a third of the
// client's weight, could never be asked.

/** A chain without links: whoever asks it is told that there is nothing. */
export const defaultProvider = () => async (): Promise<never> => {
  throw new Error('The skill takes its credentials from the environment alone.');
};
