import type { Cue } from './cue.ts';

/** In the headline or the opening: the outcome is still to come. */
export const STILL_TO_COME: readonly Cue[] = [
  {
    name: 'pending',
    words:
      /\b(?:outcome|results?|report|findings|judge?ment|verdict|rating|feedback)\b[^.]{0,70}\b(?:expected|due|anticipated|awaited|pending|to be (?:published|revealed|announced)|imminent|next (?:week|month)|later this (?:month|week|year)|in the coming weeks)\b/i,
    sample: 'inspection outcome expected next week',
  },
  {
    name: 'pending',
    words:
      /\b(?:await(?:s|ing)?|waiting (?:for|on)|braced? for|bracing for|prepar(?:es|ing|ed) for|ready for|ahead of|expecting)\b[^.]{0,60}\b(?:Ofsted|inspect\w+|outcome|verdict|report|judge?ment)/i,
    sample: 'Council awaits Ofsted verdict',
  },
  {
    name: 'under-way',
    words:
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:under ?way|in progress|(?:(?:has|have) (?:begun|started|arrived)|beg(?:ins|an)|starts?|starting)(?! to\b)|(?:is |are )?due (?:at|in|back|next)|is carrying out|are carrying out|is inspecting|on site|(?:is|are|will be) in (?:\w+ ){1,4}(?:this|next) (?:week|month)|arrives?|arriving|(?:will|to|due to|set to) (?:begin|start|take place|visit|inspect|return|arrive|be (?:carried out|inspected|held))|currently)\b/i,
    sample: 'Ofsted inspection under way',
  },
  {
    name: 'notified',
    words:
      /\b(?:notified|notification|notice|informed|called|rung)\b[^.]{0,50}\b(?:by Ofsted|inspection|visit|revisit)\b/i,
    sample: 'the council was notified by Ofsted',
  },
];
