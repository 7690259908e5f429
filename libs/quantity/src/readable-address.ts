const WEB = /^https?:\/\//i;
/** Shown decoded, these would end an address early, hide a part of it or turn it round. */
const NOT_SHOWN = /[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}<>"“”]/u;
/** A run of encoded characters, decoded if that shows letters; separators stay encoded, since decoded they would mean something else. */
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

function decodedRun(run: string): string {
  try {
    const decoded = decodeURI(run.replaceAll(/%2c/gi, ',').replaceAll(/%3a/gi, ':'));
    return NOT_SHOWN.test(decoded) ? run : decoded;
  } catch {
    // Not UTF-8.
    return run;
  }
}

/** An address with its letters shown as letters; it leads to the same place. */
export const decodedAddress = (address: string): string => address.replaceAll(ENCODED, decodedRun);

/** In the middle, so that host and last part stay. */
function cutInside(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const tail = Math.floor((most - 1) * 0.4);
  return `${characters.slice(0, most - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}

/**
 * The host and path of a web address, decoded, in at most `most` characters, to be shown if the link itself is whole. Anything else comes
 * back as it is, cut in the same way.
 */
export function shortAddress(address: string, most: number): string {
  if (!WEB.test(address)) return cutInside(address, most);
  const path = address.replace(WEB, '').replace(/[?#].*$/s, '');
  return cutInside(decodedAddress(path).replace(/\/$/, ''), most);
}

/**
 * An address to be read from a picture or from paper, where no link is behind it: decoded, whole if it has at most `most` characters, else
 * without its query, so that it still leads to the page.
 */
export function printedAddress(address: string, most: number): string {
  const decoded = decodedAddress(address);
  if (decoded.length <= most) return decoded;
  return cutInside(decoded.replace(/[?#].*$/s, ''), most);
}
