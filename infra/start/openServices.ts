import { type Scale, scales } from '#shared/identity/Actor.js';
import type { Filled } from './prepare.js';
import { ServiceProcess } from './ServiceProcess.js';
import { serviceOrders } from './serviceOrders.js';
import { type PortOptions, servicePorts } from './servicePorts.js';

export interface ServicesOptions extends PortOptions {
  /** The built console; the one beside the program unless told. */
  readonly consoleFolder?: string;
  /** Told of services that ended by themselves. Standard error unless told. */
  readonly say?: (line: string) => void;
  /** Least severity the services log; warn unless told. */
  readonly logLevel?: string;
}

export interface RunningScale {
  /** Such as "http://127.0.0.1:4101". */
  readonly address: string;
  /** The secret of the pair gateway–scale, with which one may speak to the scale as the gateway does. */
  readonly gatewaySecret: string;
  readonly pid: number | undefined;
}

/** The product as processes that speak HTTP: the issuer, three scales, the gateway. */
export interface RunningServices {
  /** The gateway's, such as "http://127.0.0.1:4000". */
  readonly address: string;
  /** The issuer's, where the demonstration's mails are shown too. */
  readonly issuer: string;
  readonly scales: Readonly<Record<Scale, RunningScale>>;
  /** Ends a scale as a crash would; it stays down until `restart`. */
  kill(scale: Scale): Promise<void>;
  /** Stops a scale, if it runs, and starts it again. Resolves when it is ready. */
  restart(scale: Scale): Promise<void>;
  /** Stops the gateway first, so that what it asks is still answered. The databases are the caller's to stop. */
  stop(): Promise<void>;
}

/** Starts five processes over databases that are ready. @throws ServiceDidNotStart, CannotListen */
export async function openServices(filled: Filled, options: ServicesOptions): Promise<RunningServices> {
  const orders = serviceOrders(filled, { ...options, ports: await servicePorts(options) });
  const say = options.say ?? ((line: string) => console.error(line));
  const scaleProcesses = Object.fromEntries(
    scales.map((scale) => [scale, new ServiceProcess({ ...orders[scale], say })]),
  ) as Record<Scale, ServiceProcess>;
  const behind = [new ServiceProcess({ ...orders.issuer, say }), ...Object.values(scaleProcesses)];
  const gateway = new ServiceProcess({ ...orders.gateway, say });

  const stop = async () => {
    await gateway.stop();
    await Promise.all(behind.map((service) => service.stop()));
  };
  try {
    await Promise.all([...behind, gateway].map((service) => service.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  const runningScale = (scale: Scale): RunningScale => ({
    address: orders[scale].address,
    gatewaySecret: orders[scale].environment.GATEWAY_SECRET ?? '',
    get pid() {
      return scaleProcesses[scale].pid;
    },
  });
  return {
    address: orders.gateway.address,
    issuer: orders.issuer.address,
    scales: { commune: runningScale('commune'), call: runningScale('call'), pma: runningScale('pma') },
    kill: (scale) => scaleProcesses[scale].kill(),
    async restart(scale) {
      await scaleProcesses[scale].stop();
      await scaleProcesses[scale].start();
    },
    stop,
  };
}
