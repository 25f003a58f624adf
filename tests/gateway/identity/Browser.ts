/** As much of a browser as sign-in needs: cookies by host, port-blind and by path, and redirections followed one by one. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string; line: string }>();
  /** Every address visited, in order. */
  readonly visited: string[] = [];

  constructor(readonly origin: string) {}

  /** One request, as a page of `from` would send it; redirections are not followed. */
  async send(
    address: string,
    init: RequestInit = {},
    from: 'own page' | 'another site' = 'own page',
  ): Promise<Response> {
    const url = new URL(address, this.origin);
    this.visited.push(url.href);
    const headers = new Headers(init.headers);
    const sent = [...this.#cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    // SameSite=Lax: another site's page sends them on navigation by link only.
    if (from === 'own page' || (init.method ?? 'GET') === 'GET') {
      headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    }
    headers.set('origin', from === 'own page' ? this.origin : 'https://elsewhere.example');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Goes to an address, through its redirections, as far as `until` (the first address that is not our issuer's or sign-in's). */
  async go(address: string): Promise<Response> {
    let response = await this.send(address);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (location === null || !new URL(location, this.origin).href.startsWith(this.origin)) return response;
      const { pathname } = new URL(location, this.origin);
      if (!/^\/(?:issuer|sign-in)\b/.test(pathname)) return response;
      response = await this.send(location);
    }
    throw new Error('too many redirections');
  }

  /** The `set-cookie` line of a cookie kept, by the beginning of its name. */
  line(prefix: string): string | undefined {
    return [...this.#cookies].find(([name]) => name.startsWith(prefix))?.[1].line;
  }

  /** Writes over a cookie, as its owner can with any browser. */
  change(prefix: string, change: (value: string) => string): void {
    for (const [name, cookie] of this.#cookies) {
      if (name.startsWith(prefix)) this.#cookies.set(name, { ...cookie, value: change(cookie.value) });
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const attribute = (wanted: string) =>
      attributes.map((each) => each.split('=')).find(([key]) => key?.toLowerCase() === wanted)?.[1];
    const expires = attribute('expires');
    const over = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
    if (over) this.#cookies.delete(name);
    else this.#cookies.set(name, { value: pair.slice(at + 1), path: attribute('path') ?? '/', line });
  }
}
