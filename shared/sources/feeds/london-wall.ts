import type { Instant } from '../../domain/dates.ts';
import { londonTime } from '../../domain/london-time.ts';

const MS_AN_HOUR = 3_600_000;

const shows = (moment: number): string => {
  const { date, hour } = londonTime(new Date(moment).toISOString());
  return `${date}T${String(hour).padStart(2, '0')}`;
};

/**
 * The moment at which London's clocks show `2025-06-02T10:00:00`. Of an hour that comes twice the first is meant; one
 * that clocks leap over is read as if they had not. Null for no date.
 */
export const londonMoment = (shown: string): Instant | null => {
  const asUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asUtc)) return null;
  const inSummer = asUtc - MS_AN_HOUR;
  return new Date(shows(inSummer) === shown.slice(0, 13) ? inSummer : asUtc).toISOString();
};
