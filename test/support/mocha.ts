// ask-sdk-test asks mocha for its `it`; ours is jest's, which is there without being imported.
const jestIt = it;

export { jestIt as it };
