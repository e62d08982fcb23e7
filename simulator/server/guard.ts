// Who may talk to the page's server: this machine's browser, on this very page. Any other site that a browser has open
// could send requests to loopback too (DNS rebinding, cross-site posts), so Host and Origin are checked.
import type { MiddlewareHandler } from 'hono';

/** Nothing from anywhere else: no script, no style, no picture, no request. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Refuses what another site sends, and tells the browser to load nothing from one. */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) return context.text('This address is not served here.\n', 403);
    const origin = context.req.header('origin');
    const isOwn =
      origin === undefined ? context.req.method !== 'POST' : hosts.includes(origin.replace('http://', ''));
    if (!isOwn) return context.text('Other sites may not talk to the pretend Echo.\n', 403);
    await next();
    context.res.headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    context.res.headers.set('Referrer-Policy', 'no-referrer');
    context.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  };
}
