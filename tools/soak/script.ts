import type { Instant, IsoDate } from '../../shared/domain/dates.ts';

/*
 * A short history as it truly was: what Ofsted published, what the press said, what was not to be had. The monitor sees
 * it through its sources only; the checker knows it.
 */

/** A file that cannot be read for a time, or for ever. */
export type Spoilt = { as: 'damaged' | 'missing' | 'web-page'; until: Instant | null };

export type ScriptedDocument = {
  urn: string;
  fileId: string;
  label: string;
  kind: 'ilacs' | 'focused-visit' | 'other';
  start: IsoDate;
  end: IsoDate;
  published: IsoDate;
  /** The grades it awards, by judgement. */
  grades: Readonly<Record<string, string>>;
  appears: Instant;
  /** When the page no longer lists it. */
  goes: Instant | null;
  spoilt: Spoilt | null;
  /** File id of the document of the same inspection that it replaces. */
  reissueOf: string | null;
  /** One of a mass that is to be held. */
  ofMass: boolean;
};

/** A story about one event: the first grade of a council's next inspection. */
export type ScriptedStory = { outlet: number; link: string; grade: string; published: Instant };

/** A source that does not answer, answers with an error, with another page, or with how it looked before. */
export type Outage = {
  source: 'page' | 'file' | 'feed' | 'listing';
  as: 'refused' | 'error' | 'web-page' | 'old-page';
  from: Instant;
  to: Instant;
};

/**
 * A council's page that answers and does not tell the truth: it lists nothing, leaves out what came meanwhile or what is
 * oldest, prints its days in another form, or links its newest document, or all of them, at a host that nobody knows. Or
 * the list, whose day of the council stays as it was.
 */
export type Lie = {
  urn: string;
  as:
    | 'no-rows'
    | 'without-new'
    | 'cut'
    | 'days-in-figures'
    | 'days-short'
    | 'days-iso'
    | 'days-in-words'
    | 'unknown-host'
    | 'all-moved'
    | 'old-list';
  from: Instant;
  to: Instant;
};

export type FaultRates = {
  /** Chance that the process dies, or the store fails, at one call. */
  store: number;
  /** Chance that a message is refused, or that all is not well around its acceptance. */
  publisher: number;
  /** Chance that a round runs jobs beside one another. */
  overlap: number;
};

export type Script = {
  seed: number;
  start: Instant;
  /** From here on nothing goes wrong any more. */
  end: Instant;
  councils: readonly { slug: string; urn: string; name: string }[];
  documents: readonly ScriptedDocument[];
  stories: readonly ScriptedStory[];
  outages: readonly Outage[];
  lies: readonly Lie[];
  /** Sources that say `unchanged` for ever to whoever asks whether they have changed. */
  stuck: readonly Outage['source'][];
  /** When a person releases a mass that is held; null for never. */
  releasedAt: Instant | null;
  withListing: boolean;
  withValidators: boolean;
  rates: FaultRates;
};
