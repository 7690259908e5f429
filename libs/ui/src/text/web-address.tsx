import { shortAddress } from '@waveguide/quantity';
import styles from './web-address.module.css';

const WEB = /^https?:\/\//i;
/** Characters: about a line of a list. */
const LONGEST = 72;

/** The address of a source: host and path, decoded and short enough for a line, with the whole address as its link. */
export function WebAddress({ address }: { readonly address: string }) {
  const shown = <bdi className={styles.address}>{shortAddress(address, LONGEST)}</bdi>;
  if (!WEB.test(address)) return shown;
  return (
    <a href={address} title={address} rel="noreferrer noopener external">
      {shown}
    </a>
  );
}
