// What stands under the audio's address: /<version>/<path of a piece>, and a few plain pages.
import type { Origin } from '../../audio/origin';
import type { Pages } from './pages';

/** Lambda streams at most 200 MB an answer. The skill never asks for more than an hour, which is 29 MB. */
const LONGEST_ANSWER_BYTES = 180_000_000;

export type SitePiece = {
  /** The bucket's key. */
  readonly key: string;
  /** False for an address of an older or newer version: it is answered, but never kept under a name not its own. */
  readonly isCurrent: boolean;
};

export type Site = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pieceOf: (request: Request) => SitePiece | undefined;
};

/** The site of an origin, for one version of its pieces. */
export function createSite({
  origin,
  version,
  pages,
}: {
  readonly origin: Origin;
  readonly version: string;
  readonly pages: Pages;
}): Site {
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      const page = pages.get(pathname);
      if (page !== undefined) return pageResponse(page, request.method);
      const [, , path] = splitPath(pathname);
      // At the edge a plus became an underscore (edge/plain-path.js).
      const asked = new URL(path.replaceAll('_', '+'), request.url);
      const response = await origin.fetch(new Request(asked, request));
      if (Number(response.headers.get('Content-Length') ?? 0) <= LONGEST_ANSWER_BYTES) return response;
      await response.body?.cancel();
      return new Response('Ask for parts of at most an hour.\n', { status: 404 });
    },
    pieceOf: (request) => {
      const { pathname } = new URL(request.url);
      if (pages.has(pathname)) return undefined;
      const [key, asked] = splitPath(pathname);
      return { key: `pieces${key}`, isCurrent: asked === version };
    },
  };
}

/** "/0123456789ab/sounds/..." in whole, its version, and the path below it. */
function splitPath(pathname: string): [string, string, string] {
  const end = pathname.indexOf('/', 1);
  return end < 0 ? [pathname, '', pathname] : [pathname, pathname.slice(1, end), pathname.slice(end)];
}

function pageResponse(page: string, method: string): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(page)),
    'Cache-Control': 'public, max-age=3600',
  };
  return new Response(method === 'HEAD' ? null : page, { headers });
}
