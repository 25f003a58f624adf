import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { mayReach, receiverAddress } from '#shared/exchange/reachableAddress.js';
import { createWebhookSender, newWebhookSecret } from '#shared/exchange/sendWebhook.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('an address outside the house', () => {
  it.each(['8.8.8.8', '2001:4860:4860::8888'])('is public: %s', (address) => {
    expect(mayReach(address, { loopback: false })).toBe(true);
  });

  it.each([
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::ffff:10.0.0.1',
    'fd00::1',
    'fe80::1',
    'not an address',
  ])('is never %s', (address) => {
    expect(mayReach(address, { loopback: true })).toBe(false);
  });

  it('is this machine itself only where that is told', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((one) => mayReach(one, { loopback: false }))).not.toContain(
      true,
    );
    expect(mayReach('127.0.0.1', { loopback: true })).toBe(true);
  });
});

it.each([
  'ftp://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://name:password@example.org/',
  'http://10.0.0.1/',
  'http://[fd00::1]/',
  'http://2130706433.1.1.1.1/:',
  `https://example.org/${'x'.repeat(2_000)}`,
  'nowhere',
])('a receiver is not registered at %s', (url) => {
  expect(receiverAddress(url)).toBeNull();
});

it('a receiver is registered at an http or https address', () => {
  expect(receiverAddress('https://example.org/hear?x=1')).toBe('https://example.org/hear?x=1');
});

describe('a signed message', () => {
  it('is verified by the receiver’s own library, and refused with one other byte', async () => {
    const heard: { body: string; headers: Record<string, string> }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        heard.push({ body, headers: request.headers as Record<string, string> });
        response.writeHead(heard.length === 1 ? 204 : 302, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://localhost:${(server.address() as AddressInfo).port}/hear`;
    const message = { id: 'message-1', url, secret: newWebhookSecret(), body: '{"type":"é"}' };
    const sender = createWebhookSender({ loopback: true });
    const inProduction = createWebhookSender({ loopback: false });
    try {
      await sender.send(message);
      const [first] = heard;
      expect(first?.headers['webhook-id']).toBe('message-1');
      const receiver = new Webhook(message.secret);
      expect(receiver.verify(first?.body ?? '', first?.headers ?? {})).toEqual({ type: 'é' });
      expect(() => receiver.verify(`${first?.body} `, first?.headers ?? {})).toThrow();
      await expect(sender.send(message)).rejects.toThrow('HTTP_302');
      await expect(inProduction.send(message)).rejects.toThrow('ADDRESS_REFUSED');
      await expect(inProduction.send({ ...message, url: url.replace('localhost', '127.0.0.1') })).rejects.toThrow(
        'ADDRESS_REFUSED',
      );
      expect(heard).toHaveLength(2);
    } finally {
      await sender.stop();
      await inProduction.stop();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
