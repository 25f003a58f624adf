import { headerOf, type IdentityRequest } from './IdentityRequest.js';

/** Whether a browser says that one of our own pages sent this. A sender that says nothing is not believed. */
export function isSameOrigin(request: IdentityRequest, baseUrl: string): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return headerOf(request, 'origin') === new URL(baseUrl).origin;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const formTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Whether a request may act with a session's cookie: reading always, changing only from our own pages and in a content
 * type that no form of another site can send.
 */
export function mayUseSession(request: IdentityRequest, baseUrl: string): boolean {
  if (reading.has(request.method ?? 'GET')) return true;
  const type = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  return type !== undefined && !formTypes.has(type) && isSameOrigin(request, baseUrl);
}

/**
 * Where to go after sign-in: one of our own paths, or else the home page. An address elsewhere would let a link to us
 * lead people, just signed in, to somebody's imitation.
 */
export function ownPath(wanted: string | undefined, baseUrl: string): string {
  if (wanted === undefined || !/^\/(?![/\\])/.test(wanted)) return '/';
  const base = new URL(baseUrl);
  if (!URL.canParse(wanted, baseUrl)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  // A path such as /..//host becomes //host once resolved: again an address elsewhere.
  if (origin !== base.origin || pathname.startsWith('//')) return '/';
  return `${pathname}${search}${hash}`;
}
