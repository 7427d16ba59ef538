import { findFreshCue } from './find-cue.ts';
import type { GradeMention } from './grade-mentions.ts';
import { AFTER_REPORT } from './mention-standing.ts';
import type { Story } from './story.ts';
import { toldDates } from './told-dates.ts';
import { IN_SENTENCE } from './words/background.ts';
import { ELSEWHERE } from './words/elsewhere.ts';
import { OUT_NOW } from './words/outcomes.ts';

/** Reports follow their inspection by thirty to fifty days: so soon after one, its grade is this week's news. */
const INSPECTED_WITHIN_DAYS = 45;

/** The rule of a mention that was settled as new. */
export const FRESH_AFTERMATH = 'fresh-aftermath';

const INSPECTORS = /\b(?:Ofsted|inspectors|inspection|watchdog)\b/i;

/** An inspected council makes progress; a council that was told a grade today does not yet. */
const LATER_ON = /\b(?:visits?|letter|progress\w*|improving|recently|since then|re-?inspect\w*)\b/i;

const isOldNews = ({ sentences }: Story): boolean =>
  sentences.some(({ text }) => IN_SENTENCE.some(({ words }) => words.test(text)));

const inspectedLately = (story: Story): boolean =>
  story.sentences
    .flatMap(({ text }) => toldDates(text, story))
    .some(({ ofInspection, daysAgo }) => ofInspection && daysAgo !== null && daysAgo <= INSPECTED_WITHIN_DAYS);

const REPORT = /\b(?:report|inspection|findings|judge?ment)\b/i;

const aboutElsewhere = ({ headline }: Story): boolean => ELSEWHERE.some(({ words }) => words.test(headline));

const reportIsOut = (story: Story): boolean => {
  if (aboutElsewhere(story)) return false;
  const out = findFreshCue(OUT_NOW, story.sentences, story);
  return out !== undefined && REPORT.test(out.words) && !story.sentences.some(({ text }) => LATER_ON.test(text));
};

const headlineTellsReport = (story: Story): boolean =>
  INSPECTORS.test(story.headline) &&
  !aboutElsewhere(story) &&
  !story.sentences.slice(0, 2).some(({ text }) => LATER_ON.test(text));

/**
 * Settles grades told as what something followed from: `the council apologised after Ofsted rated it inadequate`. In the
 * first sentence they are new where the report comes out now, the item was written within weeks of the inspection, or its
 * headline is about the report and nothing speaks of a later day.
 */
export const aftermathSettler = (story: Story): ((mention: GradeMention) => GradeMention) => {
  const reported = !isOldNews(story) && reportIsOut(story);
  const fresh = reported || (!isOldNews(story) && (inspectedLately(story) || headlineTellsReport(story)));
  const [headline, first] = story.sentences;
  return (mention) => {
    if (mention.standing !== 'aftermath') return mention;
    const isOpening = mention.sentence === headline || mention.sentence === first;
    return (mention.rule === AFTER_REPORT ? reported : fresh) && isOpening
      ? { ...mention, standing: 'new', rule: FRESH_AFTERMATH }
      : { ...mention, standing: 'past' };
  };
};
