import { createServer } from 'node:net';
import { StartRefused } from './StartRefused.js';
import type { Sentence } from './terminalLocale.js';

/** Tries the place the product is to answer at, before anything is made or forgotten for it. @throws StartRefused */
export async function refuseTakenPlace({ host, port }: { readonly host: string; readonly port: number }) {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
  if (error !== null) throw new StartRefused(sentenceOf(error, host, port));
}

function sentenceOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): Sentence {
  if (code === 'EADDRINUSE') {
    return {
      en: `Port ${port} on ${host} is already in use: stop what listens there, or choose another with --port.`,
      fr: `Le port ${port} de ${host} est déjà utilisé\u00a0: arrêtez ce qui l’occupe, ou choisissez-en un autre par --port.`,
    };
  }
  if (code === 'EACCES') {
    return {
      en: `This user may not listen on port ${port}: choose one above 1023 with --port.`,
      fr: `Cet utilisateur n’a pas le droit d’écouter sur le port ${port}\u00a0: choisissez-en un au-dessus de 1023 par --port.`,
    };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return {
      en: `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
      fr: `Cette machine n’a pas l’adresse ${host}\u00a0: donnez à HOST une des siennes, comme 127.0.0.1.`,
    };
  }
  return {
    en: `Cannot listen on ${host}, port ${port}: ${message}.`,
    fr: `Impossible d’écouter sur ${host}, port ${port}\u00a0: ${message}.`,
  };
}
