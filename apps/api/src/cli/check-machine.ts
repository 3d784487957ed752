import { statfsSync } from 'node:fs';
import { readSettings } from '../settings.ts';
import { type Check, fail, ok, warn } from './check.ts';

const oldestNode = 24;
const littleSpace = 1024 ** 3;

/** What can be said before anything is opened. */
export function checkMachine(): readonly Check[] {
  return [checkNode(), checkSpace(readSettings().dataDir)];
}

function checkNode(): Check {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= oldestNode) return ok(`Node ${process.versions.node}`);
  return fail(
    `Node ${process.versions.node} is too old`,
    `Start it by "npm run concord", which brings Node ${oldestNode}.`,
  );
}

/** A folder that does not exist yet is made later; the check then has nothing to say. */
function checkSpace(dataDir: string): Check {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    const free = bavail * bsize;
    const gigabytes = (free / 1024 ** 3).toFixed(1);
    if (free > littleSpace) return ok(`data folder ${dataDir}, ${gigabytes} GB free`);
    return warn(`only ${gigabytes} GB are free for ${dataDir}`, 'Free some space; photos and imports are kept there.');
  } catch {
    return ok(`data folder ${dataDir}, new`);
  }
}
