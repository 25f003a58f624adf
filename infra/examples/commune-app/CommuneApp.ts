import { randomUUID } from 'node:crypto';
import { type Ear, openEar } from './Ear.js';
import { type Credentials, Graph } from './Graph.js';

/** What the commune wants supported. */
export interface Idea {
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly need: { readonly kind: string; readonly skill: string; readonly quantityHalfDays: number };
}

export interface Followed {
  readonly state: string;
  readonly timeline: readonly { readonly scale: string; readonly what: string }[];
}

/**
 * An application of a commune: it proposes a project to the agglomeration, says the commune's word on a support, and hears
 * what is decided. Each change has a key of its own, kept by who calls, so that it can be sent again after a failure.
 */
export class CommuneApp {
  readonly #graph: Graph;
  #webhook: { id: string; version: number } | undefined;

  private constructor(
    credentials: Credentials,
    readonly ear: Ear,
  ) {
    this.#graph = new Graph(credentials);
  }

  /** Ready to be told: the webhook is registered before anything is proposed. */
  static async start(credentials: Credentials): Promise<CommuneApp> {
    const app = new CommuneApp(credentials, await openEar());
    const input = { idempotencyKey: randomUUID(), url: app.ear.address };
    const answer = 'webhook { id version } secret';
    const { webhook, secret } = await app.#graph.change('registerWebhook', 'RegisterWebhookInput', answer, input);
    app.ear.believe(secret);
    app.#webhook = webhook;
    return app;
  }

  /** Draft, need, shared, proposed: each decided on the version that the one before made, so that all may be sent again. */
  async propose({ need, ...idea }: Idea, key: string): Promise<{ readonly id: string; readonly needId: string }> {
    const { id } = await this.#project('createProject', 'CreateProjectInput', `${key}-create`, idea);
    const stated = { projectId: id, expectedVersion: 1, ...need };
    const { needs } = await this.#project('addNeed', 'AddNeedInput', `${key}-need`, stated);
    await this.#project('shareProject', 'MoveProjectInput', `${key}-share`, { id, expectedVersion: 2 });
    await this.#project('proposeProject', 'MoveProjectInput', `${key}-propose`, { id, expectedVersion: 3 });
    return { id, needId: needs[0].id };
  }

  /** The commune's word: it agrees that the pole shows the project to others. The mayor decides so much alone. */
  async consent(needId: string, decidedOn: string, key: string): Promise<string> {
    const act = { body: 'EXECUTIVE', decidedOn, enforceableFrom: decidedOn };
    const said = { needId, scale: 'POLE', role: 'VISIBILITY', state: 'GRANTED', act };
    const input = { idempotencyKey: key, expectedVersion: 0, ...said };
    const { consent } = await this.#graph.change('recordConsent', 'RecordConsentInput', 'consent { state }', input);
    return consent.state;
  }

  /** How far the project is, and what each scale did; it answers even when the agglomeration's service is down. */
  async follow(id: string): Promise<Followed> {
    const question = 'query ($id: ID!) { project(id: $id) { state timeline { scale what } } }';
    return (await this.#graph.ask(question, { id })).project;
  }

  async stop(): Promise<void> {
    if (this.#webhook !== undefined) {
      const { id, version } = this.#webhook;
      const input = { idempotencyKey: randomUUID(), id, expectedVersion: version };
      await this.#graph.change('endWebhook', 'EndWebhookInput', 'webhook { id }', input);
    }
    await this.ear.stop();
  }

  async #project(name: string, type: string, idempotencyKey: string, input: object) {
    const answer = 'project { id version needs { id } }';
    return (await this.#graph.change(name, type, answer, { idempotencyKey, ...input })).project;
  }
}
