import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The corpus that lies beside the project where it is developed; it is no part of it. */
export const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** A scorer of the corpus. */
export const scorerOf = (name: string): string => resolve(CORPUS, `../score/${name}.mjs`);

export const hasCorpus = (): boolean => existsSync(CORPUS);
