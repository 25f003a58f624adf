import { freePort } from '#shared/database/freePort.js';
import type { Scale } from '#shared/identity/Actor.js';
import { CannotListen } from '#shared/service/HttpService.js';

export type ServicePorts = Readonly<Record<'gateway' | 'issuer' | 'mail' | Scale, number>>;

export interface PortOptions {
  /** The gateway's; 0 for any. */
  readonly port: number;
  readonly host: string;
  /** Ports of the issuer and the scales: the usual ones where they are free, or any. Any unless told. */
  readonly otherPorts?: 'usual' | 'any';
}

const usualPorts = { issuer: 4001, commune: 4101, call: 4102, pma: 4103 } as const;

/** All are chosen before anything starts, since each service is told where the others will be. @throws CannotListen */
export async function servicePorts({ port, host, otherPorts = 'any' }: PortOptions): Promise<ServicePorts> {
  const taken = new Set<number>();
  const any = async (): Promise<number> => {
    const free = await freePort(0);
    if (free === null) throw new CannotListen('No port is free on this machine.');
    return taken.has(free) ? any() : free;
  };
  const choose = async (usual: number): Promise<number> => {
    const wanted = otherPorts === 'usual' && !taken.has(usual) ? await freePort(usual) : null;
    const chosen = wanted ?? (await any());
    taken.add(chosen);
    return chosen;
  };
  const gateway = port === 0 ? await any() : await freePort(port, host);
  if (gateway === null) {
    throw new CannotListen(
      `Port ${port} on ${host} is already in use: stop what listens there, or choose another with PORT=… .`,
    );
  }
  taken.add(gateway);
  return {
    gateway,
    issuer: await choose(usualPorts.issuer),
    commune: await choose(usualPorts.commune),
    call: await choose(usualPorts.call),
    pma: await choose(usualPorts.pma),
    mail: await any(),
  };
}
