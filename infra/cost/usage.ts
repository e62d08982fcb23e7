// How much of everything a month of so many listeners takes. Pure.
import type { CostData } from './data';

const KINDS = ['night', 'session', 'tip'] as const;
const DAYS = 30;

export type Usage = ReturnType<typeof usageOf>;

/** A month's use by so many listeners, and the busiest second of it. */
export function usageOf(listeners: number, { measured, habits }: Pick<CostData, 'measured' | 'habits'>) {
  const sum = (of: 'seconds' | 'requests' | 'pieces' | 'reads' | 'writes'): number =>
    listeners * KINDS.reduce((total, name) => total + habits[name] * measured.kinds[name][of], 0);
  const requests = sum('requests');
  const pieces = sum('pieces');
  const cdnRequests = pieces * habits.rangesAPiece;
  const bucketGets = cdnRequests * (1 - habits.cacheShare);
  const renders = pieces * habits.madeShare;
  const nightsAtOnce = ((listeners * habits.night) / DAYS) * habits.listeningAtOnce;
  const peak = (aMonth: number): number => ((aMonth / DAYS) * habits.peakHourShare) / 3600;
  return {
    requests,
    skillGbSeconds: (requests * measured.skillMs * measured.skillMemoryMb) / 1000 / 1024,
    renders,
    renderGbSeconds: (renders * measured.renderMs * measured.renderMemoryMb) / 1000 / 1024,
    // Read eventually consistent: half a unit each.
    readUnits: sum('reads') / 2,
    writeUnits: sum('writes'),
    tableGb: (listeners * measured.recordKb) / 1e6,
    cdnGb: (sum('seconds') * measured.bytesASecond) / 1e9,
    cdnRequests,
    bucketGets,
    // What is made, as if every piece were an hour.
    bucketGb: (renders * 3600 * measured.bytesASecond * 3) / 1e9,
    logGb: (requests * measured.logBytesARequest) / 1e9,
    // Lambda traces one request a second, and one in twenty of the rest.
    traces: Math.min(requests, DAYS * 86_400) + requests / 20,
    peak: {
      lambdaConcurrency: (peak(requests) * measured.skillMs) / 1000,
      cdnGbits: (nightsAtOnce * measured.bytesASecond * 8) / 1e9,
      cdnRequestsASecond: peak(cdnRequests),
      tableWritesASecond: peak(sum('writes')),
      tableReadsASecond: peak(sum('reads')),
      bucketGetsASecond: peak(bucketGets),
    },
  };
}
