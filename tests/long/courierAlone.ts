/** A program: the commune's courier alone, in a process of its own beside the one of the scale, until it is killed. */
import { startCourier } from '#shared/journal/Courier.js';
import { httpSend } from '#shared/service/httpSend.js';

const [database, url, secret] = process.argv.slice(2);
if (!database || !url || !secret) throw new Error('Usage: courierAlone <sender database> <receiver address> <secret>');
const { send } = httpSend('commune', { call: { url, secret } });
await startCourier({ url: database, scale: 'commune', send, sweepEveryMs: 500 });
