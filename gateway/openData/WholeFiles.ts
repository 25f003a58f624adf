import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { OwnQuestion } from '../supergraphExecution.js';
import type { Dataset } from './Dataset.js';
import { readDataset } from './readDataset.js';
import { type Format, writerOf } from './writers.js';

/** A file that is there as a whole, until all who wait for it were given it. */
export interface WholeFile {
  readonly asOf: Date;
  readonly type: string;
  readonly bytes: number;
  /** Of the lines alone: two files of the same lines have the same mark, whenever they were asked for. */
  readonly mark: string;
  /** Opens it for one reader, who has it even after it is gone from its folder. */
  read(): Promise<Readable>;
  release(): Promise<void>;
}

/**
 * Makes open files. A file is written to a folder page by page before the first byte is sent: memory stays the same whatever its
 * length, and a scale that falls silent at its hundredth page is an answer of its own, not a file that ends early. Who asks for
 * one that is being made waits for the same, so that a crowd costs what one costs; nothing is kept once it was given, so that
 * what was withdrawn is in no later file.
 */
export class WholeFiles {
  private readonly underWay = new Map<string, Promise<Shared>>();
  private folder: Promise<string> | undefined;

  /** @throws ScaleSilent when a scale does not answer: no part of the file is given */
  async whole(dataset: Dataset, format: Format, ask: OwnQuestion): Promise<WholeFile> {
    const key = `${dataset.key}.${format}`;
    let making = this.underWay.get(key);
    if (making === undefined) {
      making = this.make(dataset, format, ask).finally(() => this.underWay.delete(key));
      this.underWay.set(key, making);
    }
    const shared = await making;
    shared.readers += 1;
    return {
      ...shared.file,
      read: async () => (await open(shared.path)).createReadStream(),
      release: async () => {
        shared.readers -= 1;
        if (shared.readers === 0) await unlink(shared.path).catch(() => {});
      },
    };
  }

  async close(): Promise<void> {
    const { folder } = this;
    this.folder = undefined;
    if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
  }

  private async make(dataset: Dataset, format: Format, ask: OwnQuestion): Promise<Shared> {
    this.folder ??= mkdtemp(join(tmpdir(), 'archipel-open-data-'));
    const path = join(await this.folder, randomUUID());
    const asOf = new Date();
    const writer = writerOf(format, dataset, asOf);
    const digest = createHash('sha256');
    const handle = await open(path, 'wx', 0o600);
    let bytes = 0;
    const write = async (text: string) => {
      bytes += (await handle.write(text)).bytesWritten;
    };
    try {
      await write(writer.open());
      for await (const rows of readDataset(dataset, ask)) {
        const text = writer.page(rows);
        digest.update(text);
        await write(text);
      }
      await write(writer.close());
    } catch (error) {
      await unlink(path).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
    return { path, readers: 0, file: { asOf, type: writer.type, bytes, mark: digest.digest('base64url') } };
  }
}

interface Shared {
  readonly path: string;
  readers: number;
  readonly file: Pick<WholeFile, 'asOf' | 'type' | 'bytes' | 'mark'>;
}
