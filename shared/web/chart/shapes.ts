import type { DocumentKind } from '../../domain/document-kind.ts';

/** A mark of the chart; the path is around 0,0. */
export type Shape = { kinds: readonly DocumentKind[]; label: string; path: string };

const OTHER: Shape = { kinds: [], label: 'Other', path: 'M-6,-2H-2V-6H2V-2H6V2H2V6H-2V2H-6z' };

/** Not Ofsted's, but it changes what follows. */
export const INTERVENTION: Shape = {
  kinds: [],
  label: 'Step by the government',
  path: 'M0,-8L2,-2.5L8,-2.5L3,1.5L5,7.5L0,4L-5,7.5L-3,1.5L-8,-2.5L-2,-2.5z',
};

/** A shape for each kind of visit. */
export const SHAPES: readonly Shape[] = [
  { kinds: ['focused-visit'], label: 'Focused visit', path: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z' },
  { kinds: ['monitoring-visit'], label: 'Monitoring visit', path: 'M0,-6.5L6.5,5.5H-6.5z' },
  { kinds: ['jtai'], label: 'Joint inspection (JTAI)', path: 'M0,-7L7,0L0,7L-7,0z' },
  {
    kinds: ['send-area-inspection', 'send-revisit'],
    label: 'Area SEND inspection or revisit',
    path: 'M-5.5,-5.5H5.5V5.5H-5.5z',
  },
  OTHER,
  INTERVENTION,
];

export const shapeOf = (kind: DocumentKind): Shape => SHAPES.find(({ kinds }) => kinds.includes(kind)) ?? OTHER;
