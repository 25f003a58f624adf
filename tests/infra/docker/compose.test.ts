import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gatewayConfiguration } from '#gateway/configuration.js';
import { readConfiguration } from '#gateway/readConfiguration.js';
import { issuerConfiguration } from '#infra/demo/issuer/configuration.js';
import { composeSecrets } from '#infra/docker/composeConfiguration.js';
import { loadConfiguration } from '#infra/start/loadConfiguration.js';
import { type Configuration, parseConfiguration, type Settings } from '#shared/service/configuration.js';
import { scaleConfiguration } from '#shared/service/runScale.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { composeFile, composeText, root, variablesOf } from './composeFile.js';

const example = readFileSync(`${root}.env.example`, 'utf8');
const fresh = execFileSync(process.execPath, [`${root}dist/infra/docker/newEnvironment.js`], { encoding: 'utf8' });
const variables = Object.fromEntries([...fresh.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
const { services, networks, volumes } = composeFile(variables as Record<string, string>);
const ours = Object.entries(services).filter(([, { image }]) => image === 'archipel');

describe('docker-compose.yml', () => {
  it('reads variables that .env.example documents', () => {
    for (const name of variablesOf(composeText)) expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
  });

  it('has no secret of its own: each must be given, and is made at random by one command', () => {
    for (const name of Object.keys(composeSecrets)) {
      expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
      const { [name]: value, ...others } = variables;
      expect(() => composeFile(others as Record<string, string>)).toThrow(`${name} is missing`);
      expect(Object.values(others)).not.toContain(value);
    }
  });

  it('gives each service variables that it reads, and all that it needs', () => {
    const read: Readonly<Record<string, Configuration<Settings>>> = {
      commune: scaleConfiguration('commune'),
      call: scaleConfiguration('call'),
      pma: scaleConfiguration('pma'),
      loader: loadConfiguration,
      issuer: issuerConfiguration,
      gateway: gatewayConfiguration,
    };
    expect(ours.map(([name]) => name).sort()).toEqual(Object.keys(read).sort());
    for (const [name, { environment = {} }] of ours) {
      const configuration = read[name] as Configuration<Settings>;
      for (const variable of Object.keys(environment)) expect(Object.keys(configuration.settings)).toContain(variable);
      expect(() => parseConfiguration(configuration, environment)).not.toThrow();
    }
    const gateway = { ...services.gateway?.environment, PERSONAS: '' };
    expect(() => readConfiguration(gateway)).not.toThrow();
  });

  it('hands on what sends mail and what makes it another territory’s', () => {
    const given = {
      SMTP_URL: 'smtp://mail.example:587',
      MAIL_FROM: 'Archipel <archipel@mail.example>',
      PUBLIC_ADDRESS: 'https://archipel.example',
      TERRITORY: '/app/infra/territory/other.json',
      TENANTS: '/app/infra/territory/other-tenants.json',
    };
    const handed = composeFile({ ...(variables as Record<string, string>), ...given }).services;
    const { SMTP_URL, MAIL_FROM, PUBLIC_ADDRESS, TERRITORY, TENANTS } = given;
    expect(handed.commune?.environment).toMatchObject({ SMTP_URL, MAIL_FROM, PUBLIC_ADDRESS });
    expect(handed.loader?.environment).toMatchObject({ TERRITORY });
    expect(handed.gateway?.environment).toMatchObject({ TENANTS });
    expect(() => parseConfiguration(scaleConfiguration('commune'), handed.commune?.environment ?? {})).not.toThrow();
  });

  it('becomes production’s by its variables alone', () => {
    const { services: inProduction } = composeFile({
      ...(variables as Record<string, string>),
      ARCHIPEL_MODE: 'production',
      PERSONAS: '',
      OIDC_ISSUER: 'https://login.example',
      PUBLIC_ADDRESS: 'https://archipel.example',
    });
    expect(() => readConfiguration({ ...inProduction.gateway?.environment })).not.toThrow();
    expect(() => parseConfiguration(issuerConfiguration, { ...inProduction.issuer?.environment })).toThrow(
      'a demonstration issuer does not run in production',
    );
  });

  it('watches the health of every service that stays, on the port it listens on', () => {
    for (const [name, { healthcheck, command = [], environment = {} }] of Object.entries(services)) {
      if (name === 'loader') expect(healthcheck?.disable).toBe(true);
      else expect(healthcheck?.test?.[0]).toBe('CMD');
      if (name.endsWith('-database')) continue;
      expect(command[0]).toBe('node');
      expect(existsSync(`${root}${command[1]}`)).toBe(true);
      if (name !== 'loader') expect(environment.PORT).toMatch(/^\d{4}$/);
    }
    for (const scale of ['commune', 'call', 'pma']) {
      const port = services[scale]?.environment?.PORT;
      const variable = `SUBGRAPH_URL_${scale.toUpperCase()}`;
      expect(services.gateway?.environment?.[variable]).toBe(`http://${scale}:${port}/graphql`);
      for (const [name, { environment = {} }] of ours) {
        const url = environment[`${scale.toUpperCase()}_URL`];
        if (url !== undefined) expect([name, url]).toEqual([name, `http://${scale}:${port}`]);
      }
    }
    const published = [services.gateway, services.issuer].map((service) => service?.environment?.PORT);
    expect(services.gateway?.ports).toEqual(published.map((port) => `127.0.0.1:${port}:${port}`));
  });

  it('gives no container a right it does not need', () => {
    for (const service of Object.values(services)) {
      expect(service.read_only).toBe(true);
      expect(service.cap_drop).toEqual(['ALL']);
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(service.tmpfs).toContain('/tmp');
    }
    expect(Object.values(services).flatMap(({ volumes: used = [] }) => used.map((one) => one.split(':')[0]))).toEqual(
      Object.keys(volumes),
    );
  });

  it('lets a scale reach its own database only, and the world for mail, and the communes’ for applications', () => {
    for (const scale of ['commune', 'call', 'pma']) {
      expect(services[`${scale}-database`]?.networks).toEqual([`${scale}-rows`]);
      expect(services[scale]?.networks).toEqual([`${scale}-rows`, 'graph', 'outside']);
      expect(services[scale]?.ports).toBeUndefined();
    }
    const closed = Object.entries(networks).filter(([, network]) => network.internal);
    expect(closed.map(([name]) => name)).toEqual(['commune-rows', 'call-rows', 'pma-rows', 'graph']);
  });
});
