/**
 * Where bytes are kept, by the tenant they belong to and their own SHA-256: the same content twice is one object, and one
 * tenant's objects say nothing of another's. What a file is called, and who may read it, is in the database.
 */
export interface FileStore {
  /** Resolves once the bytes would survive a crash. Putting what is there already changes nothing. */
  put(place: FilePlace, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where there are none. */
  get(place: FilePlace): Promise<Uint8Array | null>;
  has(place: FilePlace): Promise<boolean>;
  /** Removing what is not there is no error. */
  remove(place: FilePlace): Promise<void>;
  /** Every object kept, in no order; what an interrupted `put` left behind is cleared on the way. */
  list(): AsyncIterable<FilePlace>;
}

export interface FilePlace {
  /** INSEE code or SIREN. */
  readonly tenant: string;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
}

/** @throws Error unless the place is one: what becomes a path or an address is never taken on trust */
export function checkedPlace({ tenant, sha256 }: FilePlace): FilePlace {
  if (!/^[0-9AB]{5,9}$/.test(tenant) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('This is no place of a file.');
  return { tenant, sha256 };
}

/** What a scale opened without a store has: it answers questions, and keeps no file. */
export const noFileStore: FileStore = {
  put: refuse,
  get: refuse,
  has: refuse,
  remove: refuse,
  list: () => {
    throw new Error('This scale was opened without a store of files.');
  },
};

async function refuse(): Promise<never> {
  throw new Error('This scale was opened without a store of files.');
}
