import { z } from 'zod';
import { type Configured, declareConfiguration } from '../../service/configuration.js';
import type { FileStore } from './FileStore.js';
import { folderStore } from './folderStore.js';
import { s3Store } from './s3Store.js';

/** Where a scale that keeps files keeps them. */
export const fileSettings = declareConfiguration('files', {
  FILES_FOLDER: {
    description:
      'Folder in which files (deliberations, agreements) are kept, unless FILES_S3_ENDPOINT is given. Save it with the database.',
    schema: z.string(),
    default: '.archipel/files',
  },
  FILES_S3_ENDPOINT: {
    description:
      'Address of an S3-compatible store for files, such as https://s3.fr-par.scw.cloud, instead of a folder.',
    schema: z.url(),
    optional: true,
  },
  FILES_S3_BUCKET: { description: 'Its bucket, which nobody else reads.', schema: z.string(), optional: true },
  FILES_S3_REGION: { description: 'Its region.', schema: z.string(), default: 'us-east-1' },
  FILES_S3_ACCESS_KEY: { description: 'Its access key.', schema: z.string(), optional: true },
  FILES_S3_SECRET_KEY: { description: 'Its secret key.', schema: z.string(), optional: true },
}).settings;

/** @throws Error in one sentence when a store is half configured */
export function openFileStore(settings: Partial<Configured<typeof fileSettings>>): FileStore {
  const {
    FILES_S3_ENDPOINT: endpoint,
    FILES_S3_BUCKET: bucket,
    FILES_S3_ACCESS_KEY: accessKey,
    FILES_S3_SECRET_KEY: secretKey,
    FILES_S3_REGION: region = fileSettings.FILES_S3_REGION.default,
    FILES_FOLDER: folder = fileSettings.FILES_FOLDER.default,
  } = settings;
  if (endpoint === undefined) return folderStore(folder);
  if (bucket === undefined || accessKey === undefined || secretKey === undefined) {
    throw new Error('FILES_S3_ENDPOINT needs FILES_S3_BUCKET, FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY beside it.');
  }
  return s3Store({ endpoint, bucket, region, accessKey, secretKey });
}
