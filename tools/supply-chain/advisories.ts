import * as z from 'zod';

/** An advisory that is known and does no harm here, until somebody must look again. */
export type Excused = {
  /** `GHSA-…`, the end of its address. */
  advisory: string;
  /** Why it does no harm here. */
  because: string;
  /** The last day on which it is excused, `2027-01-31`. */
  until: string;
};

const Advisory = z.object({
  url: z.url(),
  title: z.string(),
  severity: z.string(),
  name: z.string(),
  range: z.string(),
});
/** `via` also names packages that are affected only by what they depend on. */
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), Advisory])) })),
});
const NoReport = z.object({ message: z.string(), statusCode: z.int().optional() });

export type Verdict =
  | { kind: 'audited'; excused: number; complaints: readonly string[] }
  /** The registry does not answer such questions at all. */
  | { kind: 'no-endpoint'; detail: string }
  /** Whether there are advisories is not known. */
  | { kind: 'not-audited'; detail: string };

const NOT_OFFERED: readonly (number | undefined)[] = [404, 405, 501];

const idOf = ({ url }: z.infer<typeof Advisory>): string => url.slice(url.lastIndexOf('/') + 1);

const complaintsOf = (found: readonly z.infer<typeof Advisory>[], excused: readonly Excused[], today: string) => {
  const excuse = (id: string) => excused.find(({ advisory }) => advisory === id);
  const unexcused = found
    .filter((one) => excuse(idOf(one)) === undefined)
    .map((one) => `${one.name} ${one.range}: ${one.severity}: ${one.title} (${one.url})`);
  const stale = excused.flatMap(({ advisory, until }) => {
    if (!found.some((one) => idOf(one) === advisory))
      return [`${advisory} is excused and no longer found: take it off`];
    return until < today ? [`${advisory} was excused until ${until}: look again`] : [];
  });
  return [...unexcused, ...stale];
};

/** What `npm audit --json` printed, held against the list of what is excused; `today` as `2026-11-25`. */
export const judge = (printed: unknown, excused: readonly Excused[], today: string): Verdict => {
  const report = Report.safeParse(printed);
  if (!report.success) {
    const { message, statusCode } = NoReport.catch({ message: 'npm audit printed no report' }).parse(printed);
    return { kind: NOT_OFFERED.includes(statusCode) ? 'no-endpoint' : 'not-audited', detail: message };
  }
  const named = Object.values(report.data.vulnerabilities).flatMap(({ via }) => via);
  const found = new Map(named.flatMap((one) => (typeof one === 'string' ? [] : [[idOf(one), one] as const])));
  const complaints = complaintsOf([...found.values()], excused, today);
  return { kind: 'audited', excused: excused.length, complaints };
};
