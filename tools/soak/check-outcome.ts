import { documentsAreTold } from './check/documents-are-told.ts';
import { eachDocument } from './check/each-document.ts';
import { foundInTime } from './check/found-in-time.ts';
import { liesAreNoticed } from './check/lies-are-noticed.ts';
import { othersAreTold } from './check/others-are-told.ts';
import { rawItems } from './check/raw-items.ts';
import { storeIsSound } from './check/store-is-sound.ts';
import { toldOnce } from './check/told-once.ts';
import type { Outcome } from './run-script.ts';

/**
 * Everything that must not have happened, a line each. It looks at the script, the raw items and what was accepted, with
 * rules of its own: nothing of the use cases or of the domain is asked.
 */
export const brokenRules = (whole: Outcome): readonly string[] => {
  const accepted = whole.accepted.flatMap((one) => eachDocument(one.message).map((message) => ({ ...one, message })));
  const outcome = { ...whole, accepted };
  const items = rawItems(outcome.items);
  return [
    ...outcome.surprises,
    ...storeIsSound(items),
    ...toldOnce(outcome.accepted, items),
    ...documentsAreTold(outcome, items),
    ...othersAreTold(outcome),
    ...liesAreNoticed(outcome, items),
    ...foundInTime(outcome, items),
  ];
};
