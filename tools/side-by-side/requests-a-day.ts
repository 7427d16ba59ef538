import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { authorityBySlug } from '../../shared/domain/authority.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, jobsDueAt } from '../../shared/domain/schedules.ts';
import { must, settledMonitor } from '../cost/settled-monitor.ts';

/** A Monday in winter on which nothing is published. */
const START = '2026-02-02T00:00:00.000Z';
const END = '2026-02-03T00:00:00.000Z';

/** Requests that Ofsted Watch makes to Ofsted's site on a workday for one council. */
export const requestsADay = async (): Promise<number> => {
  const medway = authorityBySlug('medway');
  if (medway === undefined) throw new Error('there is no Medway');
  const [dynamo, reader] = [await startDynamo(), new PdfDocumentReader()];
  try {
    const { monitor, clock, world } = await settledMonitor(dynamo, reader, [medway], START);
    let requests = 0;
    const get = world.get.bind(world);
    world.get = (request) => {
      if (new URL(request.url).hostname.endsWith('ofsted.gov.uk')) requests += 1;
      return get(request);
    };
    for (let now = START; now < END; now = addMinutes(now, GRID_MINUTES)) {
      clock.set(now);
      await must(monitor, jobsDueAt(now));
    }
    return requests;
  } finally {
    await Promise.all([dynamo.stop(), reader.close()]);
  }
};
