import { readSlideIdentities, type SlideIdentity } from '@waveguide/briefings';
import { err, ok, type Result } from '@waveguide/quantity';
import JSZip from 'jszip';

/** Larger than any file that is exported here. */
const MOST_BYTES = 100_000_000;

const NO_POWERPOINT = 'This is no PowerPoint file. Choose a .pptx file as it was exported here.';
const NOT_FROM_HERE =
  'This PowerPoint file was not exported here, or another program has removed what it carried: it names no charts.';

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
  let xml: string;
  try {
    xml = await properties.async('string');
  } catch {
    return err('This file is damaged. Choose it once more, or the copy that was exported.');
  }
  const identities = readSlideIdentities(xml);
  return identities.ok ? ok(identities.value) : err(identities.error.message);
}
