import { type ChangePhrase, say } from '../phrase.ts';

/** How letters say that something got worse. */
export const WORSE_PHRASES: readonly ChangePhrase[] = [
  say('declined', '{have} been ..1 adversely|negatively affected|impacted', 'Access has been adversely affected.'),
  say('declined', '{have} had ..3 negative|adverse|detrimental impact|effect', 'This has had a negative impact.'),
  say('declined', '{have} been ..1 {worseFor}', 'Poor work has been further compounded.'),
  say('declined', 'increasing|rising|growing|lengthening ..1 {worseNoun}', 'There are growing backlogs.'),
  say('declined', '{have} ..1 impacted ..1 negatively|adversely', 'This has impacted negatively on staff.'),
  say('declined', 'trust|confidence|expertise ..4 {have} been lost', 'Trust in the system has been lost.'),
  say('declined', 'now ..1 wait|waiting|take|takes longer', 'Children now wait longer to see a dentist.'),
  say(
    'declined',
    '{becomes} ..1 strained|fragmented|inconsistent|variable|unreliable|unmanageable|unstable|stretched|entrenched',
    'Relationships with schools have become strained.',
  ),
  say('declined', 'morale|quality|practice|services|relationships ..2 {have} ..1 suffered', 'Morale has suffered.'),
  say('declined', '{have} gone backwards|backward', 'Practice has gone backwards.'),
  say('declined', '{have} lengthened', 'Waits have lengthened.'),
  say(
    'declined',
    'loss of ..2 focus|stability|confidence|trust|capacity|morale|momentum|expertise|experience',
    'There has been a loss of expertise.',
  ),
  say('declined', 'no longer ..2 receive|benefit|effective|sufficient', 'Children no longer receive help in time.'),
  say(
    'declined',
    'quality|attainment|attendance|practice|performance|timeliness|stability ::10 declined|deteriorated|worsened',
    'The attainment of pupils also declined.',
  ),
  say('declined', 'threaten|threatens|threatening to undermine', 'Turnover threatens to undermine the progress.'),
];
