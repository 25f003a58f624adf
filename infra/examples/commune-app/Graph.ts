/** What an application knows of the graph: its address, and the credentials its commune was given for it. */
export interface Credentials {
  /** Such as `https://archipel.example`. */
  readonly address: string;
  /** The issuer's token endpoint. */
  readonly tokenAddress: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a change answers when a rule says no. */
export class ChangeRefused extends Error {
  constructor(readonly problems: readonly { readonly message: string }[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'ChangeRefused';
  }
}

/** Asks the graph as a machine: a token by client credentials, then plain GraphQL over HTTP. */
export class Graph {
  #token: { readonly text: string; readonly until: number } | undefined;

  constructor(readonly credentials: Credentials) {}

  /** @throws Error with what the graph said */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
  async ask(query: string, variables: object = {}): Promise<any> {
    const response = await fetch(`${this.credentials.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.#bearer()}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: object; errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** Calls a mutation with its one input, whose key makes it safe to send again. @throws ChangeRefused */
  // biome-ignore lint/suspicious/noExplicitAny: likewise.
  async change(name: string, type: string, answer: string, input: object): Promise<any> {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} problems { message } } }`;
    const payload = (await this.ask(query, { input }))[name];
    if (payload.problems.length > 0) throw new ChangeRefused(payload.problems);
    return payload;
  }

  async #bearer(): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#token.until) return this.#token.text;
    const { tokenAddress, clientId, clientSecret } = this.credentials;
    const response = await fetch(tokenAddress, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!response.ok) throw new Error(`No token: ${response.status}`);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    // Renewed a minute early: clocks differ, and a question takes its time.
    this.#token = { text: access_token, until: Date.now() + (expires_in - 60) * 1000 };
    return access_token;
  }
}
