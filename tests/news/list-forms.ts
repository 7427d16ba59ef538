/** A judgement as a paper names it, and its grade. */
export type Told = { aspect: string; name: string; grade: string };

/** A way to tell a list of judgements. */
export type Form = (first: Told, others: readonly Told[]) => string;

const opened = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const joined = (parts: readonly string[]): string => new Intl.ListFormat('en-GB').format(parts);
const each = (list: readonly Told[], tell: (told: Told) => string): string => joined(list.map(tell));
const be = ({ name }: Told): string => (/^(?:children|care|the experiences)/.test(name) ? 'were' : 'was');
const a = (word: string): string => (/^[io]/.test(word) ? `an ${word}` : `a ${word}`);
const judged = (told: Told): string => `${told.name} ${be(told)} judged ${told.grade}`;

/** Ways to tell a list in which each judgement has a grade of its own. */
export const GRADE_EACH: Readonly<Record<string, Form>> = {
  'good for X, outstanding for Y': (first, others) =>
    `It was judged ${each([first, ...others], ({ grade, name }) => `${grade} for ${name}`)}.`,
  'good for X, while Y was outstanding': (first, others) =>
    `It was ${each(others, ({ grade, name }) => `${grade} for ${name}`)}, while ${first.name} ${be(first)} ${first.grade}.`,
  'good for X but outstanding for Y': (first, others) =>
    `It was ${first.grade} for ${first.name} but ${each(others, ({ grade, name }) => `${grade} for ${name}`)}, Ofsted said.`,
  'X was judged good; Y was judged outstanding': (first, others) =>
    `${opened([first, ...others].map(judged).join('; '))}.`,
  'graded X as good and Y as outstanding': (first, others) =>
    `Inspectors graded ${each([first, ...others], ({ grade, name }) => `${name} as ${grade}`)}.`,
  "rated X 'good' and Y 'outstanding'": (first, others) =>
    `Inspectors rated ${each([first, ...others], ({ grade, name }) => `${name} '${grade}'`)}.`,
  'gave X a good rating and Y an outstanding one': (first, others) =>
    `Inspectors gave ${each([first, ...others], ({ grade, name }) => `${name} ${a(grade)} rating`)}.`,
  'X was good, Y outstanding': (first, others) =>
    `${opened(judged(first))}, ${each(others, ({ grade, name }) => `${name} ${grade}`)}.`,
  'X (good) and Y (outstanding)': (first, others) =>
    `The judgements were ${each([first, ...others], ({ grade, name }) => `${name} (${grade})`)}.`,
  'lines of a list': (first, others) =>
    [first, ...others].map(({ grade, name }) => `\n${opened(name)}: ${opened(grade)}`).join(''),
  'a table': (first, others) =>
    [first, ...others]
      .map(({ grade, name }) => `<tr><td>${opened(name)}</td>\n<td>${opened(grade)}</td></tr>`)
      .join('\n'),
};

/** Ways to tell one grade of several judgements; `others` have the grade of `first`. */
export const ONE_GRADE: Readonly<Record<string, Form>> = {
  'X was judged good, as were Y and Z': (first, others) =>
    `${opened(judged(first))}, as were ${each(others, ({ name }) => name)}.`,
  'X received a good rating, and so did Y': (first, others) =>
    `${opened(first.name)} received ${a(first.grade)} rating, and so did ${each(others, ({ name }) => name)}.`,
  'X, Y and Z were all judged good': (first, others) =>
    `${opened(each([first, ...others], ({ name }) => name))} were all judged ${first.grade}.`,
  'good for X, Y and Z': (first, others) =>
    `It was ${first.grade} for ${each([first, ...others], ({ name }) => name)}.`,
};
