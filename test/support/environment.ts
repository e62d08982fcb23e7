// Before every test file. The AWS SDK says at each start that it will want a newer Node one day: once is enough, and
// CONTRIBUTING.md says it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
