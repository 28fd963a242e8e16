import { unzipSync } from 'fflate';
import { limits, megabytes, Refused } from './input.js';

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 9;

export interface Archive {
  /** Texts by their names in the archive: JSON, XML and Blackboard's `.dat`. */
  files: Map<string, Uint8Array>;
  /** Names of everything else. */
  media: string[];
}

/** A name that would lead out of the folder it is unpacked in. */
const leadsOut = (name: string) =>
  /^[\\/]|^[a-z]:|\0/i.test(name) || name.split(/[\\/]/).includes('..');

function unzip(bytes: Uint8Array, options: Parameters<typeof unzipSync>[1]) {
  try {
    return unzipSync(bytes, options);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('it is an archive that is damaged or not complete. Export it once more.');
  }
}

/**
 * Unpacks JSON and XML in memory; nothing is ever written. Refuses names that lead out of the
 * archive, and contents that grow beyond what a quiz can have.
 */
export function readArchive(bytes: Uint8Array): Archive {
  const media: string[] = [];
  const seen = new Set<string>();
  let total = 0;
  let entries = 0;
  const unpacked = unzip(bytes, {
    filter({ name, originalSize, size }) {
      if (++entries > limits.entries)
        throw new Refused(
          `it holds more than ${limits.entries} files, which no quiz needs. It was not unpacked.`,
        );
      if (leadsOut(name))
        throw new Refused(
          `it holds a file named “${name}”, which leads out of the archive. It was not unpacked.`,
        );
      if (seen.has(name))
        throw new Refused(`it holds two files named “${name}”. It was not unpacked.`);
      seen.add(name);
      const text =
        /\.(json|xml|dat|rels)$/i.test(name) && !/(^|[\\/])(__MACOSX|\.(?!rels))/.test(name);
      if (!text) {
        if (!/[\\/]$/.test(name)) media.push(name);
        return false;
      }
      total += Math.max(originalSize, size);
      if (total > limits.unpacked)
        throw new Refused(
          `unpacked it has more than ${megabytes(limits.unpacked)} of text. It was not unpacked.`,
        );
      return true;
    },
  });
  return { files: new Map(Object.entries(unpacked)), media };
}
