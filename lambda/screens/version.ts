// The version of APL that the documents in this folder are written in.
const YEAR = 2024;
const MINOR = 2;

/** Whether a device that draws up to a version, such as "2024.3" or "1.9", draws our documents. */
export function drawsDocuments(maxVersion: string | undefined): boolean {
  const [year = 0, minor = 0] = (maxVersion ?? '').split('.').map(Number);
  return year > YEAR || (year === YEAR && minor >= MINOR);
}
