import { readSlideIdentities, type SlideIdentity } from '@waveguide/briefings';
import { err, ok, type Result } from '@waveguide/quantity';
import JSZip from 'jszip';

/** What the documentation of the library names and its types leave out. */
interface StreamedFile extends JSZip.JSZipObject {
  internalStream(type: 'uint8array'): {
    on(event: 'data', callback: (part: Uint8Array) => void): void;
    on(event: 'error' | 'end', callback: () => void): void;
    resume(): void;
    pause(): void;
  };
}

/** Larger than any file that is exported here. */
const MOST_BYTES = 100_000_000;

const NO_POWERPOINT = 'This is no PowerPoint file. Choose a .pptx file as it was exported here.';
const NOT_FROM_HERE =
  'This PowerPoint file was not exported here, or another program has removed what it carried: it names no charts.';

/** Many times what a file of the most slides carries; a small archive can unpack to far more than a device holds. */
const MOST_PROPERTY_BYTES = 10_000_000;

/** The text of a packed file, given up as soon as it is longer than anything exported here. */
function textWithin(file: JSZip.JSZipObject, mostBytes: number): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    const stream = (file as StreamedFile).internalStream('uint8array');
    stream.on('data', (part) => {
      bytes += part.byteLength;
      if (bytes <= mostBytes) {
        parts.push(part);
        return;
      }
      stream.pause();
      resolve(err(NOT_FROM_HERE));
    });
    stream.on('error', () => resolve(err('This file is damaged. Choose it once more, or the copy that was exported.')));
    stream.on('end', () => void new Blob(parts as BlobPart[]).text().then((text) => resolve(ok(text))));
    stream.resume();
  });
}

/**
 * The charts that an exported PowerPoint file carries, read on this device: the file itself is not sent anywhere. Otherwise a sentence
 * that says what is wrong with the file.
 */
export async function readEarlierFile(bytes: Uint8Array): Promise<Result<readonly SlideIdentity[], string>> {
  if (bytes.byteLength > MOST_BYTES) return err('This file is larger than 100 MB, which no file exported here is.');
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    return err(NO_POWERPOINT);
  }
  if (archive.file('ppt/presentation.xml') === null) return err(NO_POWERPOINT);
  const properties = archive.file('docProps/custom.xml');
  if (properties === null) return err(NOT_FROM_HERE);
  const unpacked = await textWithin(properties, MOST_PROPERTY_BYTES);
  if (!unpacked.ok) return unpacked;
  const xml = unpacked.value;
  const identities = readSlideIdentities(xml);
  return identities.ok ? ok(identities.value) : err(identities.error.message);
}
