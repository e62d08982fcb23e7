// Runs at the edge of the CDN, before anything else (CloudFront Functions, runtime 2.0). Addresses that cannot be ours
// end here. A plus in a path means a space to S3 and itself to others, so a mix of two sounds travels as "rain_wind".
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
const PAGE = /^\/(privacy|terms)$/;
const PICTURE = /^\/[0-9a-f]{12}\/art\/[a-z-]{1,80}\.png$/;
const PIECE = /^\/[0-9a-f]{12}\/(sounds|sessions|courses)\/[a-z0-9_/-]{1,200}\.mp3$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function of this name.
function handler(event) {
  const request = event.request;
  request.uri = request.uri.replace(/\+|%2[Bb]/g, '_');
  if ([PAGE, PICTURE, PIECE].some((own) => own.test(request.uri))) return request;
  return { statusCode: 404, statusDescription: 'Not Found' };
}
