import type { Instant } from '../../shared/domain/dates.ts';

/** What a tool looks at: pages of Ofsted's site, or feeds. */
export type Eye = 'site' | 'feed';

/** A moment from which something answers otherwise than before. */
export type Step = {
  at: Instant;
  name: string;
  /** What truly happened and can be seen from here on: a document by its file id, or an act of government. */
  events: readonly string[];
  /** Where nothing true can be read while this lasts. */
  blind: readonly Eye[];
};

/** What a tool said to whoever runs it, and during which step. */
export type Said = { step: Step; what: 'alert' | 'blind' };

/** What a tool said over a scenario, held against what happened. */
export type Score = {
  told: readonly string[];
  falseAlerts: number;
  /** Names of the steps at which there were false alerts. */
  falseAt: readonly string[];
  blindSaid: number;
  blindSteps: number;
};

const isFalse = (said: readonly Said[]) => (one: Said, at: number) =>
  one.what === 'alert' &&
  // an event is told by one alert; a second one in the same step tells nothing
  (one.step.events.length === 0 ||
    said.slice(0, at).filter(({ step, what }) => step === one.step && what === 'alert').length >=
      one.step.events.length);

export const scoreOf = (steps: readonly Step[], eyes: readonly Eye[], said: readonly Said[]): Score => {
  const wrong = said.filter(isFalse(said));
  const alerted = steps.filter((step) => said.some((one) => one.step === step && one.what === 'alert'));
  const blind = steps.filter((step) => step.blind.some((eye) => eyes.includes(eye)));
  return {
    told: [...new Set(alerted.flatMap(({ events }) => events))],
    falseAlerts: wrong.length,
    falseAt: [...new Set(wrong.map(({ step }) => step.name))],
    blindSaid: blind.filter((step) => said.some((one) => one.step === step && one.what === 'blind')).length,
    blindSteps: blind.length,
  };
};

/** The step during which something was said. */
export const stepAt = (steps: readonly Step[], at: Instant): Step | undefined =>
  steps.findLast((step) => Date.parse(step.at) <= Date.parse(at));
