import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * What a page of the console may do: load its own script, style, fonts and pictures and ask its own address. Nothing
 * inline, nothing from elsewhere, and it cannot be framed.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const yearInSeconds = 31_536_000;

/**
 * Serves the built console: its files, and its page for every other address that a browser asks a page of, since
 * addresses are the console's states. Hashed files are kept for a year, the page is asked again each time. Files
 * compressed by the build are sent as they are.
 * @param folder what `buildConsole` returned
 */
export async function registerConsole(app: FastifyInstance, folder: string): Promise<void> {
  const files = filesOf(folder);
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });

  app.get('/*', async (request, reply) => {
    const path = decodedPath(request.url);
    if (path !== null && files.has(path)) return sendFile(reply, path);
    // A page's address has no ending: an asset of an older build is absent and must not be answered by a page.
    const wantsPage = request.headers.accept?.includes('text/html') === true && !/\.\w+$/.test(path ?? '.x');
    if (!wantsPage) return reply.code(404).header('cache-control', 'no-store').send({ code: 'NOT_FOUND' });
    return sendFile(reply, 'index.html');
  });
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  const kept = path.startsWith('assets/') ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache';
  return reply
    .headers({
      'cache-control': kept,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    .sendFile(path);
}

/** The build's files, listed once: only they can be sent, whatever an address says. */
function filesOf(folder: string): ReadonlySet<string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).split(sep).join('/').replace(/^\/+/, ''));
  return new Set(found);
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '').replace(/^\/+/, '');
  } catch {
    return null;
  }
}
