import { type Logger, default as pino } from 'pino';

export type Log = Logger;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * One JSON line per event. A line says what happened, where, under which request id; it never holds what people wrote:
 * no operation text, no variables, no token, no header but the request id. Whoever logs passes named facts, and what is
 * named like content is dropped here all the same.
 */
export function createLog(service: string, level: LogLevel = 'info'): Log {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: contentNames.flatMap((name) => [name, `*.${name}`]), remove: true },
    serializers: {
      req: requestFacts,
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      err: errorFacts,
    },
  });
}

const contentNames = [
  'variables',
  'query',
  'body',
  'headers',
  'authorization',
  'cookie',
  'token',
  'secret',
  'representations',
];

function requestFacts(request: { id?: unknown; method?: string; url?: string }): object {
  // A calendar's address is a secret from its second part on.
  const path = request.url?.split('?', 1)[0]?.replace(/^\/calendars\/.*/s, '/calendars/…');
  return { id: request.id, method: request.method, path };
}

/** The stack without its first line: messages of the database and of parsers quote what people wrote. */
function errorFacts(error: Error & { code?: unknown }): object {
  const stack = typeof error.stack === 'string' ? error.stack.split('\n') : [];
  return { name: error.name, code: error.code, at: stack.filter((line) => line.startsWith('    at ')).slice(0, 8) };
}
