/** Why a sentence with words of change is no finding of Ofsted's about the service. */
export type Reservation = {
  because:
    | 'said by others'
    | 'one child’s story'
    | 'progress of children'
    | 'a condition'
    | 'a plan'
    | 'another matter';
  wording: RegExp;
  sample: string;
};

const PEOPLE =
  '(?:leaders?|managers?|staff|workers?|practitioners|advisers|partners|partnership|agencies|schools|parents|carers|families|children|young people|care leavers|they|who|authority|council|trust|teams?|officers|members|headteachers|professionals|DCS|director|Cafcass|judges?|judiciary|survey|police|letter)';

/** Said before the words of change: leaders’ own account of them is not Ofsted's. */
export const SAID_BEFORE: readonly Reservation[] = [
  {
    because: 'said by others',
    wording: new RegExp(
      `\\b${PEOPLE}\\b(?: [\\p{L}’,-]+){0,6}? (?:say|says|said|tell|told|describes?|described|believes?|believed|feel|feels|felt|states?|stated|claims?|claimed|spoke|speak|talk|talked|commented|explained|express|expressed|report|reports|reported|cited|are worried|are concerned|are positive|were positive|are confident|are optimistic)\\b`,
      'iu',
    ),
    sample: 'Leaders say that practice has improved since the last inspection.',
  },
  {
    because: 'said by others',
    wording: new RegExp(
      `\\b${PEOPLE}\\b(?: [\\p{L}’,-]+){0,5}? (?:aware|clear|recognise|recognises|recognised|acknowledge|acknowledges|acknowledged|accept|accepts|understand|understands|understood|know|knows|realise|identified|identify) (?:that|where|the need|there|their|how|what)\\b`,
      'iu',
    ),
    sample: 'Leaders recognise that progress has been too slow.',
  },
  {
    because: 'said by others',
    wording: /\binspectors were (?:informed|told)\b/i,
    sample: 'Inspectors were told that caseloads have reduced.',
  },
  {
    because: 'said by others',
    wording: /\b(?:understanding|view|picture|awareness) of (?:where|what|how)\b/i,
    sample: 'Leaders have a clear view of where practice has improved.',
  },
  {
    because: 'said by others',
    wording:
      /\b(?:self-?(?:evaluation|assessment)|own (?:audits?|analysis|evaluation|data|survey)|according to|by (?:their|its) own account)\b/i,
    sample: 'The self-evaluation states that caseloads have reduced.',
  },
];

/** Anywhere in the sentence. */
export const SPEAKS_OF_OTHERS: readonly Reservation[] = [
  {
    because: 'one child’s story',
    wording:
      /\b(?:one|a|this|that) (?:child|young person|baby|boy|girl|family|sibling group|young woman|young man)\b|\b(?:he|she|his|him)\b|\bher\b(?! majesty)|\bin one (?:case|instance|example)\b/i,
    sample: 'For one child, school attendance has improved.',
  },
  {
    because: 'progress of children',
    wording:
      /\b(?:children|young people|pupils|care leavers|parents|they|most|some|who)(?: [\p{L}-]+){0,4} (?:make|making|made) (?:[\p{L}-]+ ){0,2}progress\b|\b(?:circumstances|situations?|lives|attendance|behaviours?|attainment|self-esteem|confidence|home conditions|resilience) (?:has |have )?(?:not )?(?:improve|improved|improving|changed|deteriorated?|progressed)\b|\bimproving (?:(?:their|children’s|young people’s) )?(?:lives|life|circumstances|situations|futures?)\b|\brisks? (?:to (?:children|them) )?(?:has|have|had) (?:not )?(?:been )?(?:reduced|decreased|increased)\b/iu,
    sample: 'Children in care have made good progress at school.',
  },
  {
    because: 'another matter',
    wording: /\binfection rates?\b/i,
    sample: 'The infection rate is still high.',
  },
  {
    because: 'a condition',
    wording: /^(?:[\p{L}]+, )?(?:when|where|if|once|unless|until)\b/iu,
    sample: 'Where risks have reduced, cases are closed.',
  },
  {
    because: 'a plan',
    wording:
      /^(?:plans (?:to|for)|leaders plan|there are plans|work is planned)\b|\bintends? to\b|\bare planning to\b/i,
    sample: 'There are plans to strengthen supervision.',
  },
];
