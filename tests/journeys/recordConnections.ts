import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

/**
 * Loaded before a program (`--import`): writes down, in the file named by `RECORDED`, every place this process and its
 * children of Node connect to, ask the name of, or send a datagram to. What they do goes on as if nobody looked.
 */
const file = process.env.RECORDED ?? '';
const record = (way: string, target: unknown): void => appendFileSync(file, `${way} ${String(target)}\n`);

interface Target {
  readonly host?: string;
  readonly path?: string;
  readonly port?: number;
}

/** `connect` takes options, a port with or without a host, or a path; Node's own callers wrap them in an array. */
function targetOf(given: unknown[]): string {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', path } = first as Target;
    return path === undefined ? host : `unix:${path}`;
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return `unix:${first}`;
  return typeof second === 'string' ? second : 'localhost';
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  record('connect', targetOf(given));
  return (connect as (...parts: unknown[]) => net.Socket).apply(this, given);
} as typeof connect;

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (this: dgram.Socket, ...given: unknown[]) {
  record('datagram', given.slice(1).find((part) => typeof part === 'string') ?? 'localhost');
  return (send as (...parts: unknown[]) => void).apply(this, given);
} as typeof send;

type Asking = Record<string, (...given: unknown[]) => unknown>;
for (const names of [dns, dns.promises] as unknown as Asking[]) {
  for (const [name, ask] of Object.entries(names)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof ask !== 'function') continue;
    names[name] = function (this: unknown, ...given: unknown[]) {
      record(name, given[0]);
      return ask.apply(this, given);
    };
  }
}
