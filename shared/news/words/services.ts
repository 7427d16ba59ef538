import { CHILDRENS_SERVICES_WORDS } from './childrens-services.ts';
import { OTHER_SERVICE_WORDS } from './other-services.ts';
import type { ServiceWords } from './service-words.ts';

/** Every sign of a service; of two that weigh alike the first counts. */
export const SERVICE_WORDS: readonly ServiceWords[] = [...CHILDRENS_SERVICES_WORDS, ...OTHER_SERVICE_WORDS];
