/** A program: a courier that dies, as by `kill -9`, once its receiver has answered and before it has noted so. */
import { startCourier } from '#shared/journal/Courier.js';
import { sendOverHttp } from './httpInbox.js';

const [url, inbox] = process.argv.slice(2);
if (!url || !inbox) throw new Error('Usage: killedCourier <sender database> <inbox address>');
const send = sendOverHttp(inbox);
await startCourier({
  url,
  scale: 'commune',
  send: async (to, delivery, signal) => {
    await send(to, delivery, signal);
    process.kill(process.pid, 'SIGKILL');
  },
});
