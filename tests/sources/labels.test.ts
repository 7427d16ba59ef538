import { describe, expect, it } from 'vitest';
import { kindHint } from '../../shared/sources/ofsted/labels.ts';

describe('what Ofsted’s page calls a document', () => {
  it.each([
    ["Children's services focused visit", 'focused-visit'],
    ['Children’s services focussed visit', 'focused-visit'],
    ["Children's services focused assurance visit", 'assurance-visit'],
    ['LA Monitoring visit', 'monitoring-visit'],
    ['Joint area child protection inspection', 'jtai'],
    ['JTAI', 'jtai'],
    ['Area SEND full inspection', 'send-area-inspection'],
    ['Local area SEND revisit', 'send-revisit'],
    ['Area SEND monitoring inspection', 'send-revisit'],
    ['Joint area review - progress inspection', 'other'],
    ["Single inspection of LA children's services as pdf", 'sif'],
    ["Inspection of children's social care services", 'ilacs'],
    ["Inspection of local authority children's services", 'ilacs'],
  ])('%s hints at %s', (label, kind) => {
    expect(kindHint(label)).toBe(kind);
  });

  it.each([
    ['2013-08-23', 'looked-after-children'],
    ['2015-11-27', 'sif'],
    ['2019-08-27', 'ilacs'],
    [null, 'ilacs'],
  ] as const)('is one label for three frameworks, which the day %s tells apart', (published, kind) => {
    expect(kindHint("CHILDREN'S SERVICES INSPECTION", published)).toBe(kind);
  });

  it('is no hint where nobody has seen it before', () => {
    for (const label of ['', 'Letter', 'Registration', 'Compliance action']) expect(kindHint(label)).toBeUndefined();
  });
});
