import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem, Verdict } from '../../shared/news/verdict.ts';

/**
 * Items made up in the ways the press writes, with what an attentive reader would say of them. The councils are real,
 * the events are not.
 */
const Invented = z.object({
  title: z.string(),
  text: z.string(),
  url: z.string().optional(),
  published: z.string().optional(),
  says: Verdict.partial(),
});

const inventedIn = (family: string): z.infer<typeof Invented>[] =>
  readFileSync(new URL(`items/${family}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Invented.parse(JSON.parse(line)));

describe.each([
  { family: 'new-grades', tells: 'a grade awarded now' },
  { family: 'visits', tells: 'the outcome of a visit, which awards no grade' },
  { family: 'government-steps', tells: 'a step of the government, a plan or an inspection to come' },
  { family: 'background', tells: 'old, wished for or imagined grades' },
  { family: 'every-kind', tells: 'anything, labelled before the rules had seen it' },
  { family: 'as-real', tells: 'what real items tell, in their proportion, labelled before the rules had seen it' },
  { family: 'whose-verdict', tells: 'who gives a verdict, on whom, and what only some ask for' },
  { family: 'other-services', tells: "provision that is not a council's children's services" },
  { family: 'told-wrongly-once', tells: 'what somebody who wanted a wrong alert found to say' },
])('an item that tells of $tells', ({ family }) => {
  it.each(inventedIn(family))('is understood: $title', ({ says, ...item }) => {
    const verdict = classifyItem(NewsItem.parse({ id: 'invented', ...item }), { authority: null });
    expect(verdict).toMatchObject(says);
    // toMatchObject would let further judgements pass
    if (says.newRatings !== undefined) expect(verdict.newRatings).toEqual(says.newRatings);
  });
});
