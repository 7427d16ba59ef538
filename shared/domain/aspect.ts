import * as z from 'zod';

/** Every judgement Ofsted has awarded a council's children's services since 2013, one slug per meaning. */
export const Aspect = z.enum([
  'overall-effectiveness',
  'leaders-impact',
  'help-and-protection',
  'in-care-and-care-leavers',
  'in-care',
  'care-leavers',
  'looked-after-and-permanence',
  'adoption',
  'leadership-management-governance',
  'lscb',
  'capacity-to-improve',
  'outcomes-for-looked-after-children',
  'quality-of-provision',
  'leadership-and-management',
]);
export type Aspect = z.infer<typeof Aspect>;

const LABELS: Record<Aspect, string> = {
  'overall-effectiveness': 'Overall effectiveness',
  'leaders-impact': 'Impact of leaders',
  'help-and-protection': 'Help and protection',
  'in-care-and-care-leavers': 'Children in care and care leavers',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'looked-after-and-permanence': 'Looked after children and permanence',
  adoption: 'Adoption',
  'leadership-management-governance': 'Leadership, management and governance',
  lscb: 'Local Safeguarding Children Board',
  'capacity-to-improve': 'Capacity to improve',
  'outcomes-for-looked-after-children': 'Outcomes for looked after children',
  'quality-of-provision': 'Quality of provision',
  'leadership-and-management': 'Leadership and management',
};

/** The aspect as people read it: `Help and protection`. */
export const aspectLabel = (aspect: Aspect): string => LABELS[aspect];
