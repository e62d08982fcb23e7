/**
 * What a promise gives; rejects where it takes longer than that. What comes after it is left alone: an abort signal
 * would do the same, but a call with options of its own makes AWS's client build its chain of steps anew each time.
 */
export async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
