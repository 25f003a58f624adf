import { Client } from 'pg';

export interface ListenOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly channel: string;
  /** Called for each notice of a committed transaction; those that came while nobody listened are lost. */
  readonly onHeard: () => void;
  readonly onTrouble: (trouble: unknown) => void;
}

export interface Listening {
  /** True once its connection is lost: start another. */
  readonly ended: boolean;
  stop(): Promise<void>;
}

/** Hears on a connection of its own what transactions say when they commit (NOTIFY). */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { url, applicationName, channel, onHeard, onTrouble } = options;
  const client = new Client({ connectionString: url, application_name: applicationName });
  let ended = false;
  client.on('notification', onHeard);
  client.on('error', (error) => {
    ended = true;
    onTrouble(error);
  });
  client.on('end', () => {
    ended = true;
  });
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  return {
    get ended() {
      return ended;
    },
    stop: () => client.end(),
  };
}
