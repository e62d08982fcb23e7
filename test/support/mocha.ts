// ask-sdk-test asks mocha for its `it`; ours is jest's.
export { it } from '@jest/globals';
