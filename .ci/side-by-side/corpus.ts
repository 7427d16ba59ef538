import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The corpus that lies beside the project where it is developed; it is no part of it. */
export const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

export const hasCorpus = (): boolean => existsSync(CORPUS);
