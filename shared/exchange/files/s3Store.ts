import { AwsClient } from 'aws4fetch';
import { checkedPlace, type FilePlace, type FileStore } from './FileStore.js';

export interface S3Options {
  /** Such as `https://s3.fr-par.scw.cloud`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Milliseconds the store has to answer one call. */
const patience = 20_000;

/** Files in a bucket of any store that speaks S3, addressed by path: `<bucket>/<tenant>/<sha256>`. */
export function s3Store({ endpoint, bucket, region, accessKey, secretKey }: S3Options): FileStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 2,
  });
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const response = await client.fetch(address, { ...init, signal: AbortSignal.timeout(patience) });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    throw new Error(`the store of files answered HTTP ${response.status}`);
  };
  const addressOf = (place: FilePlace) => {
    const { tenant, sha256 } = checkedPlace(place);
    return `${base}/${tenant}/${sha256}`;
  };

  return {
    async put(place, bytes) {
      // The store compares what arrives with the digest that is signed.
      const headers = { 'x-amz-content-sha256': place.sha256 };
      const response = await send(addressOf(place), { method: 'PUT', headers, body: new Uint8Array(bytes) });
      if (response.status === 404) throw new Error(`the store of files has no bucket ${bucket}`);
      await response.body?.cancel();
    },
    async get(place) {
      const response = await send(addressOf(place));
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? bytes : null;
    },
    async has(place) {
      return (await send(addressOf(place), { method: 'HEAD' })).ok;
    },
    async remove(place) {
      const response = await send(addressOf(place), { method: 'DELETE' });
      await response.body?.cancel();
    },
    async *list() {
      let after = '';
      for (;;) {
        const query = new URLSearchParams({ 'max-keys': '1000', marker: after });
        const text = await (await send(`${base}?${query}`)).text();
        const keys = [...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
        for (const key of keys) {
          const [, tenant, sha256] = /^([0-9AB]{5,9})\/([0-9a-f]{64})$/.exec(key) ?? [];
          if (tenant !== undefined && sha256 !== undefined) yield { tenant, sha256 };
        }
        const last = keys.at(-1);
        if (last === undefined || !/<IsTruncated>true</.test(text)) return;
        after = last;
      }
    },
  };
}
