// What `npm run build` leaves, as far as the stacks carry it to the cloud.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OneLineError } from './one-line';
import type { Manifest } from './skill-package/manifest';
import type { Stage } from './stages';

export type Built = {
  /** The folders that become code of functions. */
  readonly skillFolder: string;
  readonly renderFolder: string;
  readonly skillPackageFolder: string;
  /** The manifest in that package. */
  readonly manifest: Manifest;
  /** Changes whenever the bytes of any piece, read by one and the same voice, may change. */
  readonly audioVersion: string;
};

/** Finds it under a project's folder; a OneLineError where it is not there. */
export function findBuilt(root: string): Built {
  const folder = (name: string, proof: string): string => {
    const path = join(root, 'dist', name);
    if (existsSync(join(path, proof))) return path;
    throw new OneLineError(`dist/${name}/${proof} is missing: run "npm run build" first.`);
  };
  const renderFolder = folder('render', 'pieces-version');
  const skillPackageFolder = folder('skill-package', 'skill.json');
  return {
    skillFolder: folder('lambda', 'index.mjs'),
    renderFolder,
    skillPackageFolder,
    manifest: JSON.parse(readFileSync(join(skillPackageFolder, 'skill.json'), 'utf8')).manifest,
    audioVersion: readFileSync(join(renderFolder, 'pieces-version'), 'utf8'),
  };
}

/** Twelve hexadecimal digits that stand in the address of every piece: where its bytes may change, its address does. */
export function piecesVersion({ audioVersion }: Built, { voice }: Stage): string {
  return createHash('sha256').update(`${audioVersion}/${voice}`).digest('hex').slice(0, 12);
}
