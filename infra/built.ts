// What `npm run build` leaves, as far as the stacks carry it to the cloud.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OneLineError } from './one-line';
import type { Manifest } from './skill-package/manifest';

export type Built = {
  /** The folders that become code of functions. */
  readonly skillFolder: string;
  readonly renderFolder: string;
  readonly skillPackageFolder: string;
  /** The manifest in that package. */
  readonly manifest: Manifest;
  /** Twelve hexadecimal digits that change whenever the bytes of any piece may change. */
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
